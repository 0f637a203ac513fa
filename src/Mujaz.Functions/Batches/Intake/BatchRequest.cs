using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads what <c>POST /api/batches</c> says about the batch: headers and query.</summary>
internal static class BatchRequest
{
    private const string CallbackUrl = "callbackUrl";
    private const string TtlDays = "ttlDays";
    private const string EconomyHours = "economyHours";
    private const int MaxEconomyHours = 24;
    private const int MaxKeyLength = 200;
    private const int MaxTtlDays = 365;

    /// <summary>The batch, or what is wrong.</summary>
    public static Result<NewBatch> Read(HttpRequest request, BatchOptions settings)
    {
        var errors = new List<FieldError>();
        var callback = ReadCallback(request.Query[CallbackUrl], settings, errors);
        var days = ReadDays(request.Query[TtlDays], errors);
        var isEconomy = BatchTier.IsEconomy(request.Query[BatchTier.Field], errors);
        var economyHours = ReadEconomyHours(request.Query[EconomyHours], isEconomy, errors);
        var key = ReadKey(request.Headers["Idempotency-Key"], errors);
        var options = request.Query.Where(pair => pair.Key is not (CallbackUrl or TtlDays or BatchTier.Field or EconomyHours or QueryArticleOptions.Key)).ToList();
        var query = QueryHelpers.AddQueryString("", options);
        var defaults = QueryArticleOptions.Parse(query);
        if (errors.Count > 0 || !defaults.Succeeded)
        {
            return Problem.Invalid([.. errors, .. defaults.Problem?.Errors ?? []]);
        }

        var id = NewBatch.NewId();
        return new NewBatch(id, id)
        {
            Options = query,
            Defaults = defaults.Value,
            CallbackUrl = callback,
            Address = callback is null ? null : BatchAddress.Root(request),
            IsEconomy = isEconomy,
            EconomyTime = economyHours is null ? null : TimeSpan.FromHours(economyHours.Value),
            TimeToLive = days is null ? null : TimeSpan.FromDays(days.Value),
            KeyHash = key is null ? null : BatchKeyStore.HashOf(key),
        };
    }

    /// <summary>The form of the body, or null when it is none that can be read. Of tables the encoding is found out, whatever is declared.</summary>
    public static BatchFormat? FormatOf(HttpRequest request)
    {
        if (RequestMediaType.Of(request) is not { } type || (!type.IsUtf8 && !type.IsTable))
        {
            return null;
        }

        return type.IsJson ? BatchFormat.JsonArray
            : type.IsJsonLines ? BatchFormat.JsonLines
            : type.IsTable ? BatchFormat.Csv
            : type.IsZip ? BatchFormat.Zip
            : null;
    }

    private static Uri? ReadCallback(string? value, BatchOptions settings, List<FieldError> errors)
    {
        if (value is null)
        {
            return null;
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0)
        {
            errors.Add(new FieldError(CallbackUrl, FieldErrorCode.InvalidValue, "callbackUrl must be an absolute https URL without a user name."));
        }
        else if (IsAddress(url) && !(IPAddress.TryParse(url.IdnHost, out var address) && PublicAddressPolicy.Instance.Allows(address)))
        {
            // Names are looked up, and checked, when they are called.
            errors.Add(new FieldError(CallbackUrl, FieldErrorCode.InvalidValue, "callbackUrl must lead to a public address."));
        }
        else if (settings.CallbackSecret is null)
        {
            errors.Add(new FieldError(CallbackUrl, FieldErrorCode.NotConfigured, "Callbacks need the setting Mujaz:Batches:CallbackSecret, which is missing here; poll the batch instead."));
        }

        return url;
    }

    private static bool IsAddress(Uri url) => url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;

    private static int? ReadEconomyHours(string? value, bool isEconomy, List<FieldError> errors)
    {
        if (value is null)
        {
            return null;
        }

        if (isEconomy && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= MaxEconomyHours)
        {
            return hours;
        }

        errors.Add(new FieldError(EconomyHours, FieldErrorCode.OutOfRange, $"economyHours must be 1 to {MaxEconomyHours}, with tier=economy."));
        return null;
    }

    private static int? ReadDays(string? value, List<FieldError> errors)
    {
        if (value is null)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MaxTtlDays)
        {
            return days;
        }

        errors.Add(new FieldError(TtlDays, FieldErrorCode.OutOfRange, $"ttlDays must be 1 to {MaxTtlDays}."));
        return null;
    }

    private static string? ReadKey(string? value, List<FieldError> errors)
    {
        if (value is { Length: 0 or > MaxKeyLength })
        {
            errors.Add(new FieldError("Idempotency-Key", FieldErrorCode.InvalidValue, $"Idempotency-Key must have 1 to {MaxKeyLength} characters."));
        }

        return value;
    }
}
