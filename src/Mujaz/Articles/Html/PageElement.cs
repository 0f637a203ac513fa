using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>A block element of a page, with what the choice of the main text needs to know about it.</summary>
internal sealed class PageElement(IElement source, PageElement? parent, int firstBlock)
{
    public IElement Source { get; } = source;

    public PageElement? Parent { get; } = parent;

    public string Tag { get; } = source.LocalName;

    /// <summary>The index of the first block inside it.</summary>
    public int FirstBlock { get; } = firstBlock;

    /// <summary>The index behind the last block inside it.</summary>
    public int EndBlock { get; set; } = firstBlock;

    /// <summary>Why it is no part of the article, its ancestors set aside; null when nothing speaks against it.</summary>
    public string? Boilerplate { get; set; }

    /// <summary>Why it is no part of the article, ancestors included.</summary>
    public string? Removal { get; set; }

    /// <summary>Whether <see cref="Boilerplate"/> follows from the element's own kind or role, not only from its name.</summary>
    public bool IsCertain { get; set; }

    /// <summary>Whether <see cref="Boilerplate"/> follows from the element's shape.</summary>
    public bool IsTeaser { get; set; }

    /// <summary>Whether the name behind <see cref="Boilerplate"/> is one that articles also have.</summary>
    public bool IsCommonName { get; set; }

    /// <summary>Whether a browser shows nothing of it until somebody asks for it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether its name says that it is a caption.</summary>
    public bool IsNamedCaption { get; set; }

    /// <summary>All characters of the blocks inside.</summary>
    public int Chars { get; set; }

    /// <summary>The characters inside links.</summary>
    public int LinkChars { get; set; }

    /// <summary>The characters of running text inside, links excluded.</summary>
    public int ProseChars { get; set; }

    /// <summary>How strongly the element looks like the one around the main text.</summary>
    public double Score { get; set; }

    public double LinkDensity => Chars == 0 ? 0 : (double)LinkChars / Chars;

    public bool IsInside(PageElement other)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (ReferenceEquals(element, other))
            {
                return true;
            }
        }

        return false;
    }
}
