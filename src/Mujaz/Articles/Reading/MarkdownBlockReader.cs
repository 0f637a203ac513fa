using System.Text;

namespace Mujaz.Articles.Reading;

/// <summary>Reads the block structure of Markdown line by line.</summary>
internal sealed class MarkdownBlockReader
{
    private readonly List<MarkdownBlock> _blocks = [];
    private readonly StringBuilder _paragraph = new();
    private SentenceKind? _kind;
    private bool _afterBlank = true;
    private bool _startsParagraph = true;
    private string? _fence;
    private bool _isInFrontMatter;
    private int _lineNumber;

    /// <summary>The labels that link definitions define, folded to lower case.</summary>
    public HashSet<string> References { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The <c>title</c> of a YAML front matter, or null.</summary>
    public string? FrontMatterTitle { get; private set; }

    /// <summary>Takes the next line.</summary>
    public void Add(ReadOnlySpan<char> rawLine)
    {
        var line = rawLine.Trim();
        if (_lineNumber++ == 0 && line is "---")
        {
            _isInFrontMatter = true;
        }
        else if (_isInFrontMatter)
        {
            AddFrontMatter(line);
        }
        else if (!AddFence(line))
        {
            AddText(line);
        }
    }

    /// <summary>The blocks, in order.</summary>
    public IReadOnlyList<MarkdownBlock> Finish()
    {
        EndBlock();
        return _blocks;
    }

    private void AddFrontMatter(ReadOnlySpan<char> line)
    {
        _isInFrontMatter = line is not ("---" or "...");
        if (line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
        {
            var title = line["title:".Length..].Trim().Trim("\"'");
            FrontMatterTitle = title.IsEmpty ? null : Cleaning.SanitizedLine.Of(title.ToString());
        }
    }

    /// <summary>Lines of a fenced block are kept as they are: one line, one line of text.</summary>
    private bool AddFence(ReadOnlySpan<char> line)
    {
        if (_fence is not null)
        {
            if (line.StartsWith(_fence, StringComparison.Ordinal))
            {
                _fence = null;
            }
            else if (!line.IsEmpty)
            {
                EndBlock();
                _blocks.Add(new MarkdownBlock(line.ToString(), null, _afterBlank));
            }

            return true;
        }

        if (!line.StartsWith("```", StringComparison.Ordinal) && !line.StartsWith("~~~", StringComparison.Ordinal))
        {
            return false;
        }

        EndBlock();
        _fence = line[..3].ToString();
        return true;
    }

    private void AddText(ReadOnlySpan<char> line)
    {
        line = WithoutQuoteMarks(line);
        if (line.IsEmpty)
        {
            EndBlock();
            _afterBlank = true;
        }
        else if (IsSetextUnderline(line) && _paragraph.Length > 0 && _kind is null)
        {
            _kind = SentenceKind.Heading;
            EndBlock();
        }
        else if (IsThematicBreak(line) || IsTableRule(line))
        {
            EndBlock();
            _afterBlank = _afterBlank || IsThematicBreak(line);
        }
        else if (!AddDefinition(line))
        {
            AddBlockLine(line);
        }
    }

    private void AddBlockLine(ReadOnlySpan<char> line)
    {
        if (HeadingLevel(line) is var level and > 0)
        {
            AddWhole(line[level..].Trim().TrimEnd('#').TrimEnd(), SentenceKind.Heading);
        }
        else if (ListMark(line) is var mark and > 0)
        {
            EndBlock();
            Begin(SentenceKind.ListItem);
            _paragraph.Append(line[mark..].TrimStart());
        }
        else if (line[0] == '|')
        {
            AddWhole(TableRow(line), SentenceKind.ListItem);
        }
        else
        {
            if (_paragraph.Length == 0)
            {
                Begin(null);
            }
            else
            {
                _paragraph.Append(' ');
            }

            _paragraph.Append(line);
        }
    }

    private void AddWhole(ReadOnlySpan<char> text, SentenceKind kind)
    {
        EndBlock();
        Begin(kind);
        _paragraph.Append(text);
        EndBlock();
    }

    private void Begin(SentenceKind? kind)
    {
        _kind = kind;
        _startsParagraph = _afterBlank;
        _afterBlank = false;
    }

    private void EndBlock()
    {
        if (_paragraph.Length > 0)
        {
            _blocks.Add(new MarkdownBlock(_paragraph.ToString(), _kind, _startsParagraph || _kind == SentenceKind.Heading));
            _paragraph.Clear();
        }

        _kind = null;
    }

    private bool AddDefinition(ReadOnlySpan<char> line)
    {
        var close = line[0] == '[' ? line.IndexOf("]:") : -1;
        if (close < 2 || _paragraph.Length > 0)
        {
            return false;
        }

        References.Add(line[1..close].ToString());
        return true;
    }

    private static ReadOnlySpan<char> WithoutQuoteMarks(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && line[0] == '>')
        {
            line = line[1..].TrimStart();
        }

        return line;
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] is ' ' or '\t' ? level : 0;
    }

    private static int ListMark(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' or '•' && line[1] is ' ' or '\t')
        {
            return 2;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] == ' ' ? digits + 2 : 0;
    }

    private static bool IsSetextUnderline(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept('=') < 0 || (line.Length >= 2 && line.IndexOfAnyExcept('-') < 0);

    private static bool IsThematicBreak(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' && line.IndexOfAnyExcept(line[0], ' ') < 0;

    private static bool IsTableRule(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains('-') && line.IndexOfAnyExcept("|-: ") < 0;

    private static string TableRow(ReadOnlySpan<char> line) =>
        string.Join(" | ", line.Trim('|').ToString().Split('|', StringSplitOptions.TrimEntries));
}
