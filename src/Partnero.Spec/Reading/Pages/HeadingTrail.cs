using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Knows where in the page's headings the walk stands.</summary>
internal sealed class HeadingTrail(PagePositions positions, bool isGuide)
{
    private readonly List<Heading> _open = [];
    private Heading? _last;
    private Heading? _unanswered;
    private int _sectionLevel;

    private int _statusLevel;

    public Section Section { get; private set; }

    /// <summary>The status of the answer that a heading or label above is about.</summary>
    public int? Status { get; private set; }

    /// <summary>What a heading or label above says of the fields: required, optional, or nothing.</summary>
    public Requirement Requirement { get; private set; }

    public string Text => _last?.Text ?? "";

    /// <summary>No heading but the title was seen.</summary>
    public bool IsOnlyTitle { get; private set; } = true;

    public bool IsUnchangedSinceEndpoint { get; private set; }

    /// <summary>A heading "Endpoint" stands above, and no endpoint did yet.</summary>
    public bool ExpectsEndpoint => _unanswered is not null;

    public void Enter(Heading heading)
    {
        IsOnlyTitle = IsOnlyTitle && heading.Level == 1 && _last is null;
        IsUnchangedSinceEndpoint = false;
        _open.RemoveAll(open => open.Level >= heading.Level);
        _open.Add(heading);
        _last = heading;
        if (_unanswered is not null && heading.Level <= _unanswered.Level)
        {
            End();
        }

        var section = Sections.Find(heading.Text) ?? FindMisspelt(heading);
        EnterSection(heading.Text, heading.Level, section);

        // "Endpoints" may head an overview of those of other pages.
        if (section == Section.Endpoint && heading.Level > 1 && !isGuide && !heading.Text.EndsWith("s", StringComparison.OrdinalIgnoreCase))
        {
            _unanswered = heading;
        }
    }

    /// <summary>A paragraph that is a label: "**Query parameters**", "Response:". It reaches to the next heading or label.</summary>
    public void EnterLabel(string plain)
    {
        var label = plain.Trim(' ', ':', '*');
        var section = Sections.Find(label);
        if (section is not (null or Section.Endpoint) || SectionMarks.StatusOf(label) is not null || SectionMarks.RequirementOf(label) != Requirement.Unstated)
        {
            EnterSection(label, (_last?.Level ?? 0) + 1, section);
        }
    }

    private void EnterSection(string text, int level, Section? section)
    {
        Requirement = SectionMarks.RequirementOf(text);
        var status = SectionMarks.StatusOf(text);
        if (status is not null || section is not null || level <= _statusLevel)
        {
            Status = status;
            _statusLevel = level;
        }

        if (section is null && Requirement != Requirement.Unstated)
        {
            Section = IsOfFields(Section) ? Section : Section.Mixed;
            _sectionLevel = Math.Max(_sectionLevel, 1);
        }
        else if (section is null && status is not null)
        {
            Section = Section is Section.ResponseFields or Section.Errors ? Section : Section.Response;
            _sectionLevel = Math.Max(_sectionLevel, 1);
        }
        else if (section is not null || level <= _sectionLevel)
        {
            Section = section ?? Section.None;
            _sectionLevel = level;
        }
    }

    private static bool IsOfFields(Section section) => section is Section.Path or Section.Query or Section.Body or Section.Header or Section.Mixed;

    public void EndpointSeen()
    {
        (Status, Requirement, _statusLevel) = (null, Requirement.Unstated, 0);
        _unanswered = null;
        Section = Section.None;
        _sectionLevel = _last?.Level ?? 0;
        IsUnchangedSinceEndpoint = true;
    }

    /// <summary>The page or the section is over: was the endpoint there that its heading promised?</summary>
    public void End()
    {
        if (_unanswered is not null)
        {
            positions.Report(PageRules.EndpointMissing, _unanswered.Range, _unanswered.Text);
            _unanswered = null;
        }
    }

    /// <summary>The heading that names an operation: the nearest, or the one around "Endpoint" when that is a heading of an operation.</summary>
    public (string Heading, bool IsEndpoint) OperationHeading()
    {
        if (_last is null)
        {
            return ("", false);
        }

        if (Sections.Find(_last.Text) != Section.Endpoint)
        {
            return (_last.Text, false);
        }

        var around = _open.Count > 1 ? _open[_open.Count - 2] : null;
        return around is { Level: > 1 } ? (around.Text, false) : (_last.Text, true);
    }

    public static bool IsOpenApi(Heading heading) => heading.Text.Equals("OpenAPI", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The same for an operation out of an OpenAPI document: below the title or a heading "OpenAPI" it is the page's, and named
    /// by the file.
    /// </summary>
    public (string Heading, bool IsEndpoint) OpenApiHeading()
    {
        if (_last is null || _last.Level == 1)
        {
            return (Text, true);
        }

        var around = _open.Count > 1 ? _open[_open.Count - 2] : null;
        return !IsOpenApi(_last) ? OperationHeading() : around is { Level: > 1 } ? (around.Text, false) : (_last.Text, true);
    }

    private Section? FindMisspelt(Heading heading)
    {
        if (isGuide || heading.Level == 1 || Sections.Nearest(heading.Text) is not { } meant)
        {
            return null;
        }

        positions.Report(PageRules.HeadingMisspelt, heading.Range, heading.Text, meant);
        return Sections.Find(meant);
    }
}
