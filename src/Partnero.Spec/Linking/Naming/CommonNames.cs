namespace Partnero.Spec.Linking.Naming;

/// <summary>
/// Type names that nearly every C# file has in scope, through implicit usings or the client's own run-time. A generated type
/// that took one of them would hide it, or make every use of it ambiguous, so it gets the client's name in front.
/// </summary>
internal static class CommonNames
{
    private static readonly HashSet<string> All = new(Split(SystemNames + WebNames.All + RunTimeNames), StringComparer.Ordinal);

    /// <summary>System, System.IO, .Linq, .Net.Http, .Threading, .Threading.Tasks, .Collections.Generic, and what JSON code uses.</summary>
    private const string SystemNames =
        """
        Action Activator Activity ApartmentState AppContext AppDomain AppDomainSetup ApplicationId ArgIterator Array ArraySegment
        Assembly AsyncCallback AsyncEnumerable AsyncFlowControl AsyncLocal AsyncLocalValueChangedArgs Attribute AttributeTargets
        AutoResetEvent Barrier Base64FormattingOptions BinaryReader BinaryWriter BitConverter Boolean Buffer BufferedStream Byte
        ByteArrayContent CancellationToken CancellationTokenRegistration CancellationTokenSource Char CharEnumerator
        ClientCertificateOption CollectionExtensions Comparer Comparison CompressedStack ConcurrentExclusiveSchedulerPair
        ConfigureAwaitOptions Console ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject
        ContextCallback Convert Converter CountdownEvent CultureInfo DBNull DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek
        Decimal Delegate DelegatingHandler Dictionary Directory DirectoryInfo Double DriveInfo DriveType Encoding Enum Enumerable
        EnumerableExecutor EnumerableQuery EnumerationOptions Environment EnvironmentVariableTarget EqualityComparer EventArgs
        EventHandler EventResetMode EventWaitHandle EventWaitHandleAcl Exception ExecutionContext File FileAccess FileAttributes
        FileInfo FileMode FileOptions FileShare FileStream FileStreamOptions FileStyleUriParser FileSystemAclExtensions
        FileSystemInfo FileSystemWatcher FormUrlEncodedContent FormattableString FtpStyleUriParser Func GC GCCollectionMode
        GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid
        Half HandleInheritability HashCode HashSet HeaderEncodingSelector HostExecutionContext HostExecutionContextManager Host
        HttpClient HttpClientHandler HttpCompletionOption HttpContent HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageInvoker
        HttpMethod HttpRequestError HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseMessage
        HttpStatusCode HttpStyleUriParser HttpVersionPolicy ImmutableArrayExtensions Index Int128 Int16 Int32 Int64 IntPtr
        Interlocked JsonConverter JsonDocument JsonElement JsonException JsonProperty JsonSerializer JsonSerializerOptions
        JsonValueKind KeyValuePair Lazy LazyInitializer LazyThreadSafetyMode LdapStyleUriParser LinkedList LinkedListNode List
        LoaderOptimization LocalDataStoreSlot Lock LockCookie LockRecursionPolicy Lookup ManualResetEvent ManualResetEventSlim
        MarshalByRefObject MatchCasing MatchType Math MathF Memory MemoryExtensions MemoryStream MessageProcessingHandler
        MidpointRounding ModuleHandle Monitor MulticastDelegate MultipartContent MultipartFormDataContent Mutex MutexAcl
        NamedWaitHandleOptions NativeOverlapped NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NotifyFilters Nullable
        Object OperatingSystem OrderedDictionary OrderedParallelQuery Overlapped Parallel ParallelEnumerable ParallelExecutionMode
        ParallelLoopResult ParallelLoopState ParallelMergeOptions ParallelOptions ParallelQuery ParameterizedThreadStart Path
        PeriodicTimer PlatformID PreAllocatedOverlapped Predicate PriorityQueue Process Program Progress Property Queryable Queue
        Random RandomAccess Range ReadOnlyMemory ReadOnlyMemoryContent ReadOnlySpan ReaderWriterLock ReaderWriterLockSlim
        ReferenceEqualityComparer Regex RegisteredWaitHandle RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle
        RuntimeTypeHandle SByte SearchOption SeekOrigin Semaphore SemaphoreAcl SemaphoreSlim SendOrPostCallback SequencePosition
        Single SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SortedDictionary SortedList
        SortedSet Span SpinLock SpinWait Stack Startup Stopwatch Stream StreamContent StreamReader StreamWriter String StringBuilder
        StringComparer StringComparison StringContent StringNormalizationExtensions StringReader StringSplitOptions StringWriter
        SynchronizationContext System Task TaskAsyncEnumerableExtensions TaskCompletionSource TaskContinuationOptions
        TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskStatus TaskToAsyncResult TextReader TextWriter Thread
        ThreadLocal ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadState ThreadingAclExtensions TimeOnly
        TimeProvider TimeSpan TimeZone TimeZoneInfo Timeout Timer TimerCallback TreeSet Tuple TupleExtensions Type TypeCode
        TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream Uri
        UriBuilder UriComponents UriCreationOptions UriFormat UriHostNameType UriKind UriParser UriPartial UriTypeConverter
        Utf8JsonReader Utf8JsonWriter ValueTask ValueTuple ValueType Version Void Volatile WaitCallback WaitForChangedResult
        WaitHandle WaitHandleExtensions WaitOrTimerCallback WatcherChangeTypes WeakReference

        """;

    /// <summary>What the run-time brings into the namespace that generated types live in.</summary>
    private const string RunTimeNames =
        """
        ApiCall ApiError ApiGroup ApiOperation ApiRequest ApiResponse BulkJournal BulkOutcome BulkOutcomeKind BulkRun BulkState
        ClientTelemetry Empty Errors Http Json JsonMembers JsonRead NoRequest NoResponse Page PageLinks PageMeta Pages Paging PartneroClientBase
        PartneroClientOptions PartneroWebhookEvent RequestCheck RequestFormat RequestFormats RequestInvalidException RequestProblem
        RequestProblems RequestQuery ResponseFormat ResponseFormats RouteValues Runtime WebhookEvent WebhookPayload Webhooks
        WebhookSignature
        """;

    /// <summary>Whether a type of this name would hide a common one.</summary>
    public static bool Hides(string name, string clientName) =>
        All.Contains(name)
        || name.EndsWith("Exception", StringComparison.Ordinal)
        || name.EndsWith("Attribute", StringComparison.Ordinal)
        || name.EndsWith("EventArgs", StringComparison.Ordinal)
        || name.EndsWith("EventHandler", StringComparison.Ordinal)
        || LooksLikeInterface(name)
        || IsClients(name, clientName);

    /// <summary>Whether a namespace of this name inside the client's would hide a type, or a namespace that all code begins with.</summary>
    public static bool HidesAsNamespace(string name, string clientName) => name is "System" or "Microsoft" or "Partnero" || Hides(name, clientName);

    private static bool LooksLikeInterface(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);

    // PartneroClient, PartneroClientOptions, PartneroOperations, PartneroException …: the names the client itself uses.
    private static bool IsClients(string name, string clientName) =>
        name == clientName
        || (name.StartsWith(clientName, StringComparison.Ordinal)
            && name.Substring(clientName.Length) is "Client" or "ClientOptions" or "Operations" or "Webhook" or "Json");

    private static string[] Split(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
