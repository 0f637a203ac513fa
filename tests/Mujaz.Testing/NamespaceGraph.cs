using System.Text.RegularExpressions;

namespace Mujaz.Testing;

/// <summary>Which namespace of a set of C# sources uses which, and by which type.</summary>
/// <remarks>
/// Read from the sources and not from the assembly, because the compiler writes constants and <c>nameof</c> as plain values: a row prefix that
/// another namespace declares would not be seen. A name counts where it can mean the type: declared in an enclosing namespace, in one that the
/// file imports, or written with its namespace. Extension methods count by their own names. XML comments and the text of strings do not count.
/// </remarks>
public sealed partial class NamespaceGraph
{
    private readonly HashSet<NamespaceUse> _uses = [];

    private NamespaceGraph(IReadOnlyList<SourceFile> files)
    {
        var declared = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var types = declared.TryGetValue(file.Namespace, out var known) ? known : declared[file.Namespace] = new(StringComparer.Ordinal);
            foreach (var (name, type) in file.Declared)
            {
                types[name] = type;
            }
        }

        Namespaces = [.. declared.Keys.Order(StringComparer.Ordinal)];
        foreach (var file in files)
        {
            _uses.UnionWith(UsesOf(file, declared));
        }
    }

    /// <summary>The namespaces, sorted.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    /// <summary>Every use of a type of another namespace, sorted.</summary>
    public IReadOnlyList<NamespaceUse> Uses => [.. _uses.OrderBy(use => use.ToString(), StringComparer.Ordinal)];

    /// <summary>Reads every C# file below a folder.</summary>
    /// <param name="folder">The folder of a project.</param>
    /// <returns>The graph.</returns>
    public static NamespaceGraph OfFolder(string folder) => Of(Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));

    /// <summary>Reads sources.</summary>
    /// <param name="files">The name and the text of each file.</param>
    /// <returns>The graph.</returns>
    public static NamespaceGraph Of(IEnumerable<KeyValuePair<string, string>> files) =>
        new([.. files.Select(file => SourceFile.Parse(file.Key, file.Value)).OfType<SourceFile>()]);

    /// <summary>The uses that a rule forbids, each with its file and type.</summary>
    /// <param name="mayUse">Whether the first namespace may use the second.</param>
    /// <returns>One line a use; empty when all keep to the rule.</returns>
    public IReadOnlyList<string> Violations(Func<string, string, bool> mayUse) =>
        [.. Uses.Where(use => !mayUse(use.From, use.To)).Select(use => use.ToString())];

    /// <summary>The namespaces that use each other in a circle.</summary>
    /// <returns>One text a circle, with the uses that make it; empty when there is none.</returns>
    public IReadOnlyList<string> Cycles()
    {
        var reached = Namespaces.ToDictionary(name => name, ReachedFrom);
        return
        [
            .. Namespaces
                .Where(name => reached[name].Contains(name))
                .GroupBy(name => string.Join(", ", reached[name].Where(other => reached[other].Contains(name)).Order(StringComparer.Ordinal)))
                .Select(cycle => string.Join(
                    Environment.NewLine,
                    Uses.Where(use => cycle.Contains(use.From) && cycle.Contains(use.To)).Select(use => "  " + use).Prepend($"{cycle.Key}:"))),
        ];
    }

    /// <summary>A rule for layers: each folder below the root may use itself and those before it.</summary>
    /// <param name="root">The namespace that the folders lie in. What lies in itself may use everything, and nothing may use it.</param>
    /// <param name="folders">The folders from the lowest to the highest.</param>
    /// <returns>The rule, for <see cref="Violations"/>.</returns>
    public static Func<string, string, bool> Layers(string root, params string[] folders) =>
        Folders(root, folders.Index().ToDictionary(folder => folder.Item, folder => folders[..folder.Index]));

    /// <summary>A rule for folders: each may use itself and those it names. A folder that the rule does not know may use nothing.</summary>
    /// <param name="root">The namespace that the folders lie in. What lies in itself may use everything, and nothing may use it.</param>
    /// <param name="allowed">For each folder those it may use.</param>
    /// <returns>The rule, for <see cref="Violations"/>.</returns>
    public static Func<string, string, bool> Folders(string root, IReadOnlyDictionary<string, string[]> allowed) => (from, to) =>
    {
        var (user, used) = (FolderOf(root, from), FolderOf(root, to));
        return user.Length == 0 || (used.Length > 0 && allowed.TryGetValue(user, out var folders) && (user == used || folders.Contains(used)));
    };

    private static string FolderOf(string root, string name) => name == root ? "" : name[(root.Length + 1)..].Split('.')[0];

    private HashSet<string> ReachedFrom(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var from))
        {
            foreach (var use in _uses.Where(use => use.From == from && reached.Add(use.To)))
            {
                open.Push(use.To);
            }
        }

        return reached;
    }

    private static IEnumerable<NamespaceUse> UsesOf(SourceFile file, Dictionary<string, Dictionary<string, string>> declared)
    {
        string[] enclosing = [.. Enclosing(file.Namespace)];
        string[] imported = [.. file.Imported.Where(declared.ContainsKey)];
        foreach (var name in file.Names)
        {
            // The nearest enclosing namespace that has the name hides all others.
            var nearest = Array.Find(enclosing, candidate => declared.TryGetValue(candidate, out var types) && types.ContainsKey(name));
            foreach (var home in nearest is null ? imported.Where(candidate => declared[candidate].ContainsKey(name)) : [nearest])
            {
                if (home != file.Namespace)
                {
                    yield return new NamespaceUse(file.Namespace, home, file.Name, declared[home][name]);
                }
            }
        }

        foreach (var (prefix, name) in file.QualifiedNames)
        {
            var home = enclosing.Select(candidate => $"{candidate}.{prefix}").Append(prefix)
                .FirstOrDefault(candidate => declared.TryGetValue(candidate, out var types) && types.ContainsKey(name));
            if (home is not null && home != file.Namespace)
            {
                yield return new NamespaceUse(file.Namespace, home, file.Name, declared[home][name]);
            }
        }
    }

    private static IEnumerable<string> Enclosing(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
        {
            yield return name[..length];
        }
    }

    /// <summary>What matters of one file.</summary>
    private sealed partial record SourceFile(string Name, string Namespace)
    {
        /// <summary>The names of its types, and of its extension methods with the class that has them.</summary>
        public required IReadOnlyList<(string Name, string Type)> Declared { get; init; }

        public required IReadOnlyList<string> Imported { get; init; }

        public required IReadOnlySet<string> Names { get; init; }

        public required IReadOnlyList<(string Prefix, string Name)> QualifiedNames { get; init; }

        /// <summary>Reads a file; null when it declares no namespace.</summary>
        public static SourceFile? Parse(string name, string text)
        {
            var code = NotCode().Replace(text, match => HolesOf(match.Value));
            if (NamespaceDeclaration().Match(code) is not { Success: true } declaration)
            {
                return null;
            }

            return new SourceFile(name, declaration.Groups[1].Value)
            {
                Declared = [.. DeclaredIn(code)],
                Imported = [.. Import().Matches(code).Select(match => match.Groups[1].Value)],
                Names = Identifier().Matches(code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal),
                QualifiedNames = [.. QualifiedName().Matches(Import().Replace(code, "")).Select(match => (match.Groups[1].Value, match.Groups[2].Value))],
            };
        }

        private static IEnumerable<(string Name, string Type)> DeclaredIn(string code)
        {
            var type = "";
            foreach (Match match in Declaration().Matches(code))
            {
                if (match.Groups["type"].Success)
                {
                    type = match.Groups["type"].Value;
                    yield return (type, type);
                }
                else
                {
                    yield return (match.Groups["extension"].Value, $"{type}.{match.Groups["extension"].Value}");
                }
            }
        }

        /// <summary>Of a comment nothing; of a string what stands in braces, if it is interpolated.</summary>
        private static string HolesOf(string text) =>
            text[0] is '$' ? string.Join(' ', Hole().Matches(text).Select(match => match.Groups[1].Value)) : "\"\"";

        // Comments, then strings: raw, verbatim, ordinary, characters. The longest opening comes first.
        [GeneratedRegex("""""//[^\n]*|/\*.*?\*/|\$*"""(?:[^"]|"(?!""))*"""|(?:\$@|@\$|@)"(?:[^"]|"")*"|\$?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'""""", RegexOptions.Singleline)]
        private static partial Regex NotCode();

        [GeneratedRegex(@"\{([^{}]*)\}")]
        private static partial Regex Hole();

        [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
        private static partial Regex NamespaceDeclaration();

        [GeneratedRegex(@"^using\s+(?:static\s+)?([\w.]+)\s*;", RegexOptions.Multiline)]
        private static partial Regex Import();

        [GeneratedRegex(
            @"^(?:\[[^\n]*\]\s*)*(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)+"
            + @"(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<type>\w+)"
            + @"|\bdelegate\s[^;(]*?(?<type>\w+)(?:<[^>]*>)?\s*\(|\b(?<extension>\w+)(?:<[^()]*>)?\(\s*this\s",
            RegexOptions.Multiline)]
        private static partial Regex Declaration();

        [GeneratedRegex(@"\b[A-Z]\w*\b")]
        private static partial Regex Identifier();

        [GeneratedRegex(@"(?<![\w.])([A-Z]\w*(?:\.[A-Z]\w*)*)\.([A-Z]\w*)")]
        private static partial Regex QualifiedName();
    }
}

/// <summary>A use of a type by a file of another namespace.</summary>
/// <param name="From">The namespace of the file.</param>
/// <param name="To">The namespace of the type.</param>
/// <param name="File">The file's name.</param>
/// <param name="Type">The type, or the extension method with its class.</param>
public sealed record NamespaceUse(string From, string To, string File, string Type)
{
    /// <inheritdoc/>
    public override string ToString() => $"{From} → {To}: {File} uses {Type}";
}
