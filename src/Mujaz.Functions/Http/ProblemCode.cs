namespace Mujaz.Functions.Http;

/// <summary>The stable codes of problem documents. They are part of the public contract: add, never rename.</summary>
internal static class ProblemCode
{
    public const string ArticleTooLong = "articleTooLong";
    public const string ArticleTooShort = "articleTooShort";
    public const string BlobUnreadable = "blobUnreadable";
    public const string BodyTooLarge = "bodyTooLarge";
    public const string ContentFiltered = "contentFiltered";
    public const string Embargoed = "embargoed";
    public const string InternalError = "internalError";
    public const string InvalidId = "invalidId";
    public const string InvalidRequest = "invalidRequest";
    public const string InvalidUtf8 = "invalidUtf8";
    public const string MalformedJson = "malformedJson";
    public const string MissingBody = "missingBody";
    public const string ModelFailed = "modelFailed";
    public const string ModelRefused = "modelRefused";
    public const string ModelUnavailable = "modelUnavailable";
    public const string NotAcceptable = "notAcceptable";
    public const string NotFound = "notFound";
    public const string PreconditionFailed = "preconditionFailed";
    public const string RateLimited = "rateLimited";
    public const string StorageUnavailable = "storageUnavailable";
    public const string SummaryNotFound = "summaryNotFound";
    public const string UnsupportedMediaType = "unsupportedMediaType";
}
