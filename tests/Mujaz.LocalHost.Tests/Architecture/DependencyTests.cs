using System.Xml.Linq;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Architecture;

/// <summary>Dependencies point one way: Functions → Mujaz; Mujaz → nothing; LocalHost → ModelStub; ModelStub → nothing.</summary>
public sealed class DependencyTests
{
    [Theory]
    [InlineData("Mujaz", "")]
    [InlineData("Mujaz.ModelStub", "")]
    [InlineData("Mujaz.LocalHost", "Mujaz.ModelStub")]
    [InlineData("Mujaz.Functions", "Mujaz")]
    [InlineData("Mujaz.Tool", "Mujaz")]
    public void A_project_links_only_what_it_may(string project, string allowed)
    {
        var references = XDocument.Load(RepositoryRoot.Combine("src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries), references);
    }

    [Fact]
    public void The_local_hosts_assembly_knows_no_other_of_the_house_but_the_stub()
    {
        var references = typeof(LocalHostApplication).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Mujaz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Mujaz.ModelStub"], references);
    }

    [Theory]
    [InlineData("Azure")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Extensions")]
    [InlineData("System.Net")]
    [InlineData("System.IO.FileSystem")]
    public void The_domain_knows_nothing_of_the_outside(string prefix)
    {
        var domain = Path.Combine(AppContext.BaseDirectory, "..", "..", "Mujaz", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Name, "Mujaz.dll");

        Assert.DoesNotContain(ReadReferences(domain), name => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>Read from the file, without loading it.</summary>
    private static string[] ReadReferences(string path)
    {
        using var stream = File.OpenRead(path);
        using var file = new System.Reflection.PortableExecutable.PEReader(stream);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(file);
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
