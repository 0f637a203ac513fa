using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Mujaz.Storage.Queues;

/// <summary>Writes and reads the XML of the Queue service.</summary>
internal static class QueueXml
{
    private static readonly XmlWriterSettings WriterSettings = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    public static RequestContent Message(string text)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, WriterSettings))
        {
            xml.WriteStartElement("QueueMessage");
            xml.WriteElementString("MessageText", text);
            xml.WriteEndElement();
        }

        return RequestContent.Create(buffer.ToArray());
    }

    public static SendReceipt ReadReceipt(Response response)
    {
        var message = Messages(response).First();
        return new SendReceipt(
            (string)message.Element("MessageId")!,
            (string)message.Element("PopReceipt")!,
            Time(message, "InsertionTime")!.Value,
            Time(message, "ExpirationTime")!.Value,
            Time(message, "TimeNextVisible")!.Value);
    }

    public static QueueMessage[] ReadMessages(Response response, QueueMessageEncoding encoding) =>
        [.. Messages(response).Select(message => new QueueMessage
        {
            MessageId = (string)message.Element("MessageId")!,
            PopReceipt = (string?)message.Element("PopReceipt") ?? string.Empty,
            MessageText = (string)message.Element("MessageText")!,
            Encoding = encoding,
            DequeueCount = (long)message.Element("DequeueCount")!,
            InsertedOn = Time(message, "InsertionTime")!.Value,
            ExpiresOn = Time(message, "ExpirationTime")!.Value,
            NextVisibleOn = Time(message, "TimeNextVisible"),
        })];

    public static (IReadOnlyList<string> Names, string? NextMarker) ReadQueueNames(Response response)
    {
        var root = Load(response);
        return ([.. root.Descendants("Queue").Select(queue => (string)queue.Element("Name")!)], (string?)root.Element("NextMarker"));
    }

    private static IEnumerable<XElement> Messages(Response response) => Load(response).Elements("QueueMessage");

    private static XElement Load(Response response)
    {
        using var stream = response.Content.ToStream();
        // Message text may be white space alone.
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    private static DateTimeOffset? Time(XElement message, string name) =>
        (string?)message.Element(name) is { } text ? DateTimeOffset.ParseExact(text, "R", CultureInfo.InvariantCulture) : null;
}
