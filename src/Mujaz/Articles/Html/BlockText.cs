using System.Text;

namespace Mujaz.Articles.Html;

/// <summary>Collects the text of one block as a browser lays it out: white space collapsed, line breaks kept.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private bool _spacePending;
    private int _linkChars;
    private int _controlChars;

    public int LinkChars => _linkChars;

    /// <summary>How many characters stand on buttons.</summary>
    public int ControlChars => _controlChars;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether nothing but white space stands behind the last line break: editors put a no-break space on empty lines.</summary>
    public bool EndsWithLineBreak
    {
        get
        {
            var last = _text.Length - 1;
            while (last >= 0 && _text[last] != '\n' && char.IsWhiteSpace(_text[last]))
            {
                last--;
            }

            return last >= 0 && _text[last] == '\n';
        }
    }

    public void Append(ReadOnlySpan<char> data, bool isLink, bool isControl = false)
    {
        var before = _text.Length;
        foreach (var c in data)
        {
            switch (c)
            {
                case ' ' or '\t' or '\n' or '\r' or '\f':
                    _spacePending = true;
                    break;
                case '\u00AD' or '\0':
                    // A soft hyphen only says where a word may break.
                    break;
                default:
                    AppendCharacter(c);
                    break;
            }
        }

        if (isLink)
        {
            _linkChars += _text.Length - before;
        }

        if (isControl)
        {
            _controlChars += _text.Length - before;
        }
    }

    public void AppendSpace() => _spacePending = true;

    public void AppendLineBreak()
    {
        _spacePending = false;
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    public string Take()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        _spacePending = false;
        _linkChars = 0;
        _controlChars = 0;
        return text;
    }

    private void AppendCharacter(char c)
    {
        if (_spacePending && _text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append(' ');
        }

        _spacePending = false;
        _text.Append(c);
    }
}
