using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Parts <c>`has_limit: true`</c>, <c>`unit=hours`</c> and <c>`required_with:other`</c> into name, mark and value.</summary>
internal static class Equations
{
    private static readonly char[] Marks = ['=', ':'];

    /// <summary>The words with every equation in code parted; the same list when there is none.</summary>
    public static List<Word> Part(List<Word> words)
    {
        if (!words.Exists(IsEquation))
        {
            return words;
        }

        var parted = new List<Word>(words.Count + 2);
        foreach (var word in words)
        {
            if (!IsEquation(word))
            {
                parted.Add(word);
                continue;
            }

            var mark = word.Text.IndexOfAny(Marks);
            var isNot = word.Text[mark - 1] == '!';
            var left = word.Text.Substring(0, mark).Trim(' ', '!');

            // The names of checks are words of a wording; what they are about are names and values.
            parted.Add(new Word(left, IsCode: !left.StartsWith("required", StringComparison.Ordinal)));
            parted.AddRange(isNot ? [new Word("!", IsCode: false), new Word("=", IsCode: false)] : [new Word("=", IsCode: false)]);
            foreach (var right in word.Text.Substring(mark).Trim('=', ':', ' ').Split(','))
            {
                parted.Add(new Word(right.Trim(' ', '"', '\''), IsCode: true));
                parted.Add(new Word(",", IsCode: false));
            }
        }

        return parted;
    }

    private static bool IsEquation(Word word) =>
        word.IsCode && word.Text.IndexOfAny(Marks) is var mark && mark > 0 && word.Text.Substring(mark).Trim('=', ':', ' ').Length > 0
        && word.Text.IndexOfAny(['{', '/', ';', '<', '>', '~']) < 0 && IsBare(word.Text.Substring(0, mark));

    /// <summary>What stands before the mark is a name; in <c>unit!=hours</c> the mark is another one.</summary>
    private static bool IsBare(string name)
    {
        foreach (var c in name.Trim())
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-' or '[' or ']' or '!'))
            {
                return false;
            }
        }

        return true;
    }
}
