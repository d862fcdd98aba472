using Partnero.Spec.Markdown;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>Reads the YAML that sites write for one OpenAPI operation. Deep nesting ends the reading, aliases share their node.</summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 64;

    private readonly Parser _parser;
    private readonly int _length;
    private readonly Dictionary<AnchorName, YamlNode> _anchors = [];

    private YamlReader(string text)
    {
        _parser = new Parser(new StringReader(text));
        _length = text.Length;
    }

    /// <summary>The first document of a text; null with what is wrong, and where, when it is none.</summary>
    public static YamlNode? Read(string text, out (string Reason, int At)? problem)
    {
        var reader = new YamlReader(text);
        try
        {
            problem = null;
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            problem = (exception.Message.TrimEnd('.'), reader.Place(exception.Start));
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to a list or an object in brackets that the text below it breaks off.
            problem = ("While parsing what stands in brackets, did not find its end", reader.Place(reader._parser.Current?.End ?? Mark.Empty));
        }

        return null;
    }

    private YamlNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return YamlNode.Null(0);
        }

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var known) ? known : YamlNode.Null(Place(alias.Start));
        }

        var start = _parser.Consume<NodeEvent>();
        var node = start switch
        {
            _ when depth > MaxDepth => throw new SyntaxErrorException(start.Start, start.End, "Nothing is nested so deep."),
            MappingStart => ReadMapping(Place(start.Start), depth),
            SequenceStart => new YamlNode(RangeOf(start)) { Items = ReadItems(depth) },
            Scalar scalar => new YamlNode(RangeOf(start)) { Text = scalar.Value, IsQuoted = scalar.Style != ScalarStyle.Plain },
            _ => YamlNode.Null(Place(start.Start)),
        };

        // Known from here on: what is inside of it cannot lead back to it.
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = node;
        }

        return node;
    }

    private YamlNode ReadMapping(int start, int depth)
    {
        var mapping = YamlNode.Mapping(start);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key.Text is { } name)
            {
                mapping.Add(new YamlMember(name, key.Range, value));
            }
        }

        return mapping;
    }

    private List<YamlNode> ReadItems(int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return items;
    }

    // Without the quotes around it.
    private TextRange RangeOf(NodeEvent node)
    {
        var quote = node is Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } ? 1 : 0;
        var start = Place(node.Start) + quote;
        return new TextRange(start, Math.Max(start, Place(node.End) - quote));
    }

    // The parser counts a little on behind the end.
    private int Place(Mark mark) => (int)Math.Min(mark.Index, _length);
}
