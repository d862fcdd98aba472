namespace Partnero.Cli.Tests.Browser;

/// <summary>Scripts that measure contrast as the Web Content Accessibility Guidelines do.</summary>
internal static class Contrast
{
    /// <summary>Defines <c>luminance(colour)</c>.</summary>
    public const string Luminance = """
        var luminance = colour => {
          const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(text => { const c = text / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        }
        """;

    /// <summary>Visible texts whose contrast with what is behind them is below 4.5.</summary>
    public const string TooFaint = Luminance + """
        ;(() => {
          const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!c.startsWith('rgba') || !c.endsWith(', 0)')) return c; } return 'rgb(255,255,255)'; };
          const faint = new Set();
          for (const e of document.querySelectorAll('body *')) {
            if (!e.offsetParent || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const [a, b] = [luminance(getComputedStyle(e).color), luminance(behind(e))].sort((x, y) => y - x);
            if ((a + 0.05) / (b + 0.05) < 4.5) faint.add(`${e.tagName} ${e.className} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
          }
          return [...faint];
        })()
        """;
}
