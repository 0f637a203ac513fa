using System.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Puts the lines of an article together again.</summary>
internal static class ArticleLines
{
    /// <summary>Joins lines with the line breaks they came with.</summary>
    public static string Join(IEnumerable<TextLine> lines)
    {
        var output = new StringBuilder();
        foreach (var line in lines)
        {
            if (output.Length > 0)
            {
                output.Append(line.StartsParagraph ? "\n\n" : "\n");
            }

            output.Append(line.Text);
        }

        return output.ToString();
    }
}
