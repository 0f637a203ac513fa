using System.Net;
using System.Text;
using System.Threading.Channels;

namespace Mujaz.LocalHost.Tests.Http;

/// <summary>A request body that is written word by word while the answer is read.</summary>
internal sealed class ConversationContent : HttpContent
{
    private readonly Channel<string> _words = Channel.CreateUnbounded<string>();

    public ValueTask SayAsync(string word) => _words.Writer.WriteAsync(word);

    public void End() => _words.Writer.Complete();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        await foreach (var word in _words.Reader.ReadAllAsync())
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(word));
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
