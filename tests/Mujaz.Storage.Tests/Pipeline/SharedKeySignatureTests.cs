using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Tests.Pipeline;

/// <summary>
/// The examples of "Authorize with Shared Key" (https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key).
/// The page gives strings to sign and no key, so the signature itself is held by RFC 4231.
/// </summary>
public static class SharedKeySignatureTests
{
    public sealed class BlobOrQueueStringToSign
    {
        [Fact]
        public void Get_Container_Metadata_is_as_documented()
        {
            var request = NewRequest(RequestMethod.Get, "http://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=metadata&timeout=20");
            request.Headers.Add("x-ms-version", "2015-02-21");
            request.Headers.Add("x-ms-date", "Fri, 26 Jun 2015 23:39:12 GMT");

            Assert.Equal(
                "GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:Fri, 26 Jun 2015 23:39:12 GMT\nx-ms-version:2015-02-21\n"
                + "/myaccount/mycontainer\ncomp:metadata\nrestype:container\ntimeout:20",
                SharedKeySignature.BlobOrQueueStringToSign(request, "myaccount"));
        }

        [Theory]
        [InlineData("http://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=metadata", "/myaccount/mycontainer\ncomp:metadata\nrestype:container")]
        [InlineData(
            "http://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=list&include=snapshots&include=metadata&include=uncommittedblobs",
            "/myaccount/mycontainer\ncomp:list\ninclude:metadata,snapshots,uncommittedblobs\nrestype:container")]
        [InlineData("https://myaccount-secondary.blob.core.windows.net/mycontainer/myblob", "/myaccount/mycontainer/myblob")]
        public void The_canonicalized_resource_is_as_documented(string uri, string expected)
        {
            var text = SharedKeySignature.BlobOrQueueStringToSign(NewRequest(RequestMethod.Get, uri), "myaccount");

            Assert.Equal("GET" + new string('\n', 12) + expected, text);
        }

        [Fact]
        public void Length_conditions_type_and_range_have_their_lines()
        {
            var request = NewRequest(RequestMethod.Put, "http://127.0.0.1:10000/devstoreaccount1/c/a%20b?prefix=%D8%A3%2F");
            request.Content = RequestContent.Create("12345");
            request.Headers.Add("Content-Type", "text/plain");
            request.Headers.Add("If-Match", "\"1\"");
            request.Headers.Add("If-None-Match", "*");
            request.Headers.Add("If-Modified-Since", "since");
            request.Headers.Add("If-Unmodified-Since", "until");
            request.Headers.Add("Range", "bytes=0-1");
            request.Headers.Add("x-ms-meta-B", " b ");
            request.Headers.Add("X-MS-meta-a", "a");

            Assert.Equal(
                "PUT\n\n\n5\n\ntext/plain\n\nsince\n\"1\"\n*\nuntil\nbytes=0-1\nx-ms-meta-a:a\nx-ms-meta-b:b\n"
                + "/devstoreaccount1/devstoreaccount1/c/a%20b\nprefix:أ/",
                SharedKeySignature.BlobOrQueueStringToSign(request, "devstoreaccount1"));
        }

        [Fact]
        public void An_empty_body_has_an_empty_length()
        {
            var request = NewRequest(RequestMethod.Put, "http://a.blob.core.windows.net/c/b");
            request.Content = RequestContent.Create(string.Empty);

            Assert.StartsWith("PUT\n\n\n\n", SharedKeySignature.BlobOrQueueStringToSign(request, "a"), StringComparison.Ordinal);
        }
    }

    public sealed class TableStringToSign
    {
        [Fact]
        public void Create_Table_is_as_documented()
        {
            var request = NewRequest(RequestMethod.Put, "http://testaccount1.table.core.windows.net/Tables");
            request.Headers.Add("Content-Type", "text/plain; charset=UTF-8");
            request.Headers.Add("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT");

            Assert.Equal(
                "PUT\n\ntext/plain; charset=UTF-8\nSun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables",
                SharedKeySignature.TableStringToSign(request, "testaccount1"));
        }

        [Fact]
        public void Of_the_query_only_comp_is_signed()
        {
            var request = NewRequest(RequestMethod.Get, "http://a.table.core.windows.net/t(PartitionKey='%D8%A3',RowKey='r')?$filter=x&comp=acl");
            request.Headers.Add("x-ms-date", "now");

            Assert.Equal(
                "GET\n\n\nnow\n/a/t(PartitionKey='%D8%A3',RowKey='r')?comp=acl",
                SharedKeySignature.TableStringToSign(request, "a"));
        }
    }

    public sealed class Sign
    {
        [Fact]
        public void The_signature_is_the_HMAC_SHA256_of_RFC_4231_case_2() => Assert.Equal(
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            Convert.ToHexStringLower(Convert.FromBase64String(
                SharedKeySignature.Sign("what do ya want for nothing?", Encoding.ASCII.GetBytes("Jefe")))));
    }

    private static Request NewRequest(RequestMethod method, string uri)
    {
        var request = HttpClientTransport.Shared.CreateRequest();
        request.Method = method;
        request.Uri.Reset(new Uri(uri));
        return request;
    }
}
