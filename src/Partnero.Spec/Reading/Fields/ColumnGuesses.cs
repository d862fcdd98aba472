using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Guesses what the columns of a table hold whose headers are not known: by words of other languages, and by what is in the cells.</summary>
internal static class ColumnGuesses
{
    /// <summary>Header words of other languages, each with the English one.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["atributo"] = "Name",
        ["atributos"] = "Name",
        ["campo"] = "Name",
        ["campos"] = "Name",
        ["nome"] = "Name",
        ["nombre"] = "Name",
        ["parâmetro"] = "Name",
        ["parámetro"] = "Name",
        ["parametro"] = "Name",
        ["propriedade"] = "Name",
        ["propiedad"] = "Name",
        ["champ"] = "Name",
        ["nom"] = "Name",
        ["paramètre"] = "Name",
        ["feld"] = "Name",
        ["parameter"] = "Name",
        ["eigenschaft"] = "Name",
        ["поле"] = "Name",
        ["параметр"] = "Name",
        ["имя"] = "Name",
        ["название"] = "Name",
        ["参数"] = "Name",
        ["参数名"] = "Name",
        ["参数名称"] = "Name",
        ["字段"] = "Name",
        ["字段名"] = "Name",
        ["名称"] = "Name",
        ["參數"] = "Name",
        ["欄位"] = "Name",
        ["パラメータ"] = "Name",
        ["パラメーター"] = "Name",
        ["名前"] = "Name",
        ["필드"] = "Name",
        ["이름"] = "Name",
        ["tipo"] = "Type",
        ["typ"] = "Type",
        ["тип"] = "Type",
        ["类型"] = "Type",
        ["數據類型"] = "Type",
        ["数据类型"] = "Type",
        ["類型"] = "Type",
        ["型"] = "Type",
        ["データ型"] = "Type",
        ["타입"] = "Type",
        ["obrigatório"] = "Required",
        ["obrigatorio"] = "Required",
        ["requerido"] = "Required",
        ["obligatorio"] = "Required",
        ["obligatoire"] = "Required",
        ["requis"] = "Required",
        ["pflicht"] = "Required",
        ["erforderlich"] = "Required",
        ["обязательный"] = "Required",
        ["обязательное"] = "Required",
        ["обязательно"] = "Required",
        ["必填"] = "Required",
        ["是否必填"] = "Required",
        ["必选"] = "Required",
        ["是否必须"] = "Required",
        ["必須"] = "Required",
        ["必需"] = "Required",
        ["필수"] = "Required",
        ["descrição"] = "Description",
        ["descricao"] = "Description",
        ["descripción"] = "Description",
        ["descripcion"] = "Description",
        ["beschreibung"] = "Description",
        ["описание"] = "Description",
        ["说明"] = "Description",
        ["描述"] = "Description",
        ["說明"] = "Description",
        ["備註"] = "Description",
        ["备注"] = "Description",
        ["説明"] = "Description",
        ["설명"] = "Description",
        ["padrão"] = "Default",
        ["por defecto"] = "Default",
        ["défaut"] = "Default",
        ["standard"] = "Default",
        ["по умолчанию"] = "Default",
        ["默认值"] = "Default",
        ["exemplo"] = "Example",
        ["ejemplo"] = "Example",
        ["exemple"] = "Example",
        ["beispiel"] = "Example",
        ["пример"] = "Example",
        ["示例"] = "Example",
    };

    /// <summary>
    /// Whether a table can be one of fields: a header says so in any language, or there are none, or one of its columns holds types. Two
    /// columns of words, such as values with what they mean, are none.
    /// </summary>
    public static bool MayBeFields(MarkdownPage page, Table table, TableColumns columns) =>
        columns.Has(Column.Type) || Array.TrueForAll(columns.Titles, static title => title.Length == 0) || columns.Titles.Any(static title => Foreign.TryGetValue(title, out var word) && word == "Name")
        || Enumerable.Range(0, columns.Count).Any(i => columns[i] == Column.Unknown && Share(page, table, i, static cell => TypeWords.TryRead(cell, out var type) && type is not null) >= 0.6);

    /// <summary>The known header that each unknown column stands for; null where nothing tells.</summary>
    public static string?[] Guess(MarkdownPage page, Table table, TableColumns columns)
    {
        var guesses = new string?[columns.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < guesses.Length; i++)
        {
            if (columns[i] == Column.Unknown && Foreign.TryGetValue(columns.Titles[i], out var word) && !columns.Has(TableColumns.Of(word)) && taken.Add(word))
            {
                guesses[i] = word;
            }
        }

        Take("Type", static cell => TypeWords.TryRead(cell, out var type) && type is not null, share: 0.6);
        Take("Required", static cell => cell.Length < 14 && RequiredWords.Read(cell) is not null, share: 0.8);
        Take("Name", static cell => FieldNameCell.Read(cell) is { Names.Count: 1 }, share: 0.9);
        Take("Description", static cell => cell.Length > 0, share: 0.5);
        return guesses;

        void Take(string header, Func<string, bool> fits, double share)
        {
            if (columns.Has(TableColumns.Of(header)) || !taken.Add(header))
            {
                return;
            }

            for (var i = 0; i < guesses.Length; i++)
            {
                if (columns[i] == Column.Unknown && guesses[i] is null && Share(page, table, i, fits) >= share)
                {
                    guesses[i] = header;
                    return;
                }
            }
        }
    }

    /// <summary>Whether the header is a row: where titles should stand, a name and a type do.</summary>
    public static bool IsRow(MarkdownPage page, TableRow header)
    {
        var cells = header.Cells.Select(cell => InlineText.Plain(page.Text, cell)).ToArray();
        return cells.Length > 1 && FieldNameCell.Read(cells[0]) is { Names.Count: 1 } && cells.Skip(1).Any(static cell => cell.Length > 2 && TypeWords.IsPlainWord(cell));
    }

    private static double Share(MarkdownPage page, Table table, int column, Func<string, bool> fits)
    {
        var (all, fitting) = (0, 0);
        foreach (var row in table.Rows.Where(row => row.Cells.Length > column))
        {
            var cell = InlineText.Plain(page.Text, row.Cells[column]);
            all += cell.Length > 0 ? 1 : 0;
            fitting += cell.Length > 0 && fits(cell) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)fitting / all;
    }
}
