using Partnero.Spec.Markdown;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Drafts;

/// <summary>A sentence beside the tables that may state a rule.</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Table">The table above it.</param>
/// <param name="Stars">How many stars it begins with; 0 for a plain sentence.</param>
internal sealed record Footnote(List<Word> Words, TextRange Range, int Table, int Stars);
