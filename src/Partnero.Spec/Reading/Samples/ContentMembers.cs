using System.Text;
using System.Text.Json;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Samples;

/// <summary>
/// Where the members of a sample's content stand, each at its first place, in the order of its shape: pages are compared with each
/// other without their texts, and a finding has to lead to the member.
/// </summary>
internal static class ContentMembers
{
    /// <summary>The places of the members of <see cref="SampleContent"/>; of one that cannot be found, the place of the sample.</summary>
    public static TextRange[] Locate(SampleJson sample, string json, JsonShape content, TextRange otherwise)
    {
        var places = new TextRange[content.Members.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = otherwise;
        }

        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var left = places.Length;
        var expected = 0;
        while (left > 0 && reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (IndexOf(ref reader, content, expected) is >= 0 and var index)
            {
                if (places[index] == otherwise)
                {
                    var start = (int)reader.TokenStartIndex;
                    var length = reader.ValueSpan.Length + 2;
                    places[index] = sample.At(bytes.Length == json.Length ? start : Encoding.UTF8.GetCharCount(bytes, 0, start), length);
                    left--;
                }

                expected = index + 1;
                reader.Skip();
            }
        }

        return places;
    }

    private static int IndexOf(ref Utf8JsonReader reader, JsonShape content, int expected)
    {
        for (var i = 0; i < content.Members.Count; i++)
        {
            var at = (expected + i) % content.Members.Count;
            if (reader.ValueTextEquals(content.Members[at].Name))
            {
                return at;
            }
        }

        return -1;
    }
}
