using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Mujaz.LocalHost.Configuration;
using Binder = Microsoft.Azure.WebJobs.Binder;
using ExecutionContext = Microsoft.Azure.WebJobs.ExecutionContext;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Makes the class <c>Host.Functions</c>, with a method for each event function and the trigger's attribute on its first parameter: the
/// shape in which the WebJobs SDK takes functions. The real host does the same, so that receipts, locks and queue messages carry the same
/// names here as in Azure.
/// </summary>
internal static class EventFunctionsEmitter
{
    /// <summary>The emitted assembly, which may use what is internal here.</summary>
    public const string AssemblyName = "Mujaz.LocalHost.Emitted";

    private static readonly Type[] FurtherParameters = [typeof(Binder), typeof(ExecutionContext), typeof(CancellationToken)];

    private static readonly MethodInfo Run =
        typeof(EventFunctions).GetMethod(nameof(EventFunctions.RunAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Makes the class.</summary>
    public static Type Emit(IEnumerable<FunctionDefinition> functions)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(AssemblyName), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule(AssemblyName);
        var type = module.DefineType(HostIdentity.FunctionsClass, TypeAttributes.Public | TypeAttributes.Class, typeof(EventFunctions));
        EmitConstructor(type);
        foreach (var function in functions)
        {
            EmitMethod(type, function);
        }

        return type.CreateType();
    }

    private static void EmitConstructor(TypeBuilder type)
    {
        var body = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [typeof(EventInvoker)]).GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Call, typeof(EventFunctions).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Single());
        body.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, FunctionDefinition function)
    {
        var method = type.DefineMethod(
            function.Name, MethodAttributes.Public, typeof(Task), [PayloadType(function.Trigger), .. FurtherParameters]);
        if (function.Retry is { } retry)
        {
            method.SetCustomAttribute(Attribute(retry));
        }

        method.DefineParameter(1, ParameterAttributes.None, function.Trigger.Name).SetCustomAttribute(Attribute(function.Trigger));
        method.DefineParameter(2, ParameterAttributes.None, "binder");
        method.DefineParameter(3, ParameterAttributes.None, "executionContext");
        method.DefineParameter(4, ParameterAttributes.None, "cancellationToken");

        var body = method.GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldstr, function.Name);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Ldarg_2);
        body.Emit(OpCodes.Ldarg_3);
        body.Emit(OpCodes.Ldarg_S, (byte)4);
        body.Emit(OpCodes.Call, Run);
        body.Emit(OpCodes.Ret);
    }

    private static Type PayloadType(TriggerBinding trigger) => trigger switch
    {
        TimerTriggerBinding => typeof(TimerInfo),
        BlobTriggerBinding { Payload: var payload } => PayloadType(payload),
        QueueTriggerBinding { Payload: var payload } => PayloadType(payload),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    private static Type PayloadType(EventPayload payload) => payload switch
    {
        EventPayload.Reference => typeof(ParameterBindingData),
        EventPayload.Bytes => typeof(byte[]),
        _ => typeof(string),
    };

    private static CustomAttributeBuilder Attribute(TriggerBinding trigger) => trigger switch
    {
        BlobTriggerBinding blob => Build<BlobTriggerAttribute>(
            blob.Path,
            (nameof(BlobTriggerAttribute.Connection), blob.Connection),
            (nameof(BlobTriggerAttribute.Source), blob.IsEventGrid ? BlobTriggerSource.EventGrid : BlobTriggerSource.LogsAndContainerScan)),
        QueueTriggerBinding queue => Build<QueueTriggerAttribute>(
            queue.QueueName, (nameof(QueueTriggerAttribute.Connection), queue.Connection)),
        TimerTriggerBinding timer => Build<TimerTriggerAttribute>(
            timer.Schedule,
            (nameof(TimerTriggerAttribute.RunOnStartup), timer.RunOnStartup),
            (nameof(TimerTriggerAttribute.UseMonitor), timer.UseMonitor)),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    private static CustomAttributeBuilder Attribute(RetryPolicy retry) => retry.IsFixed
        ? new CustomAttributeBuilder(
            typeof(FixedDelayRetryAttribute).GetConstructors().Single(), [retry.MaxCount, Text(retry.MinDelay)])
        : new CustomAttributeBuilder(
            typeof(ExponentialBackoffRetryAttribute).GetConstructors().Single(), [retry.MaxCount, Text(retry.MinDelay), Text(retry.MaxDelay)]);

    private static CustomAttributeBuilder Build<TAttribute>(string argument, params (string Name, object Value)[] properties) => new(
        typeof(TAttribute).GetConstructor([typeof(string)])!,
        [argument],
        [.. properties.Select(property => typeof(TAttribute).GetProperty(property.Name)!)],
        [.. properties.Select(property => property.Value)]);

    private static string Text(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);
}
