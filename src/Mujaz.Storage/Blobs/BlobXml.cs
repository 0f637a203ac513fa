using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Mujaz.Storage.Blobs;

/// <summary>Writes and reads the XML of the Blob service.</summary>
internal static class BlobXml
{
    public static RequestContent BlockList(IEnumerable<string> blockIds) => RequestContent.Create(Encoding.UTF8.GetBytes(
        new XElement("BlockList", blockIds.Select(id => new XElement("Latest", id))).ToString(SaveOptions.DisableFormatting)));

    public static IEnumerable<string> ReadCommittedBlocks(Response response) =>
        Load(response).Elements("CommittedBlocks").Elements("Block").Select(block => (string)block.Element("Name")!);

    public static (IReadOnlyList<BlobHierarchyItem> Items, string? NextMarker) ReadBlobs(Response response)
    {
        var root = Load(response);
        var items = root.Element("Blobs")!.Elements().Select(item => item.Name.LocalName == "BlobPrefix"
            ? new BlobHierarchyItem(null, Name(item))
            : new BlobHierarchyItem(ReadBlob(item), null));
        return ([.. items], NextMarker(root));
    }

    public static (IReadOnlyList<string> Names, string? NextMarker) ReadContainerNames(Response response)
    {
        var root = Load(response);
        return ([.. root.Descendants("Container").Select(Name)], NextMarker(root));
    }

    private static BlobItem ReadBlob(XElement blob)
    {
        var properties = blob.Element("Properties")!;
        return new BlobItem
        {
            Name = Name(blob),
            ContentLength = (long?)properties.Element("Content-Length") ?? 0,
            ContentType = (string?)properties.Element("Content-Type"),
            ETag = new ETag(Quoted((string)properties.Element("Etag")!)),
            LastModified = Time(properties, "Last-Modified") ?? default,
            CreatedOn = Time(properties, "Creation-Time"),
            Metadata = blob.Elements("Metadata").Elements().ToDictionary(
                item => item.Name.LocalName, item => item.Value, StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Names that XML cannot hold are percent-encoded and marked so.</summary>
    private static string Name(XElement item)
    {
        var name = item.Element("Name")!;
        return (bool?)name.Attribute("Encoded") == true ? Uri.UnescapeDataString(name.Value) : name.Value;
    }

    /// <summary>Listings give versions without the quotes that headers have; with them, one can be used as the other.</summary>
    private static string Quoted(string etag) => etag.StartsWith('"') ? etag : $"\"{etag}\"";

    private static string? NextMarker(XElement root) => (string?)root.Element("NextMarker") is { Length: > 0 } marker ? marker : null;

    private static DateTimeOffset? Time(XElement properties, string name) =>
        (string?)properties.Element(name) is { } text ? DateTimeOffset.ParseExact(text, "R", CultureInfo.InvariantCulture) : null;

    private static XElement Load(Response response)
    {
        using var stream = response.Content.ToStream();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }
}
