namespace Partnero.Spec.Linking.Naming;

/// <summary>
/// Type names that projects of the Web and Worker SDKs have in scope through their implicit usings: Microsoft.AspNetCore.Builder,
/// .Hosting, .Http, .Routing, Microsoft.Extensions.Configuration, .DependencyInjection, .Hosting and .Logging.
/// </summary>
internal static class WebNames
{
    public const string All =
        """
        ActivatorUtilities ActivityTrackingOptions ApplicationBuilder ApplicationLifetime AsyncServiceScope BackgroundService
        BackgroundServiceExceptionBehavior BinderOptions BindingAddress ChainedConfigurationProvider
        ChainedConfigurationSource ComponentEndpointConventionBuilder CompositeEndpointDataSource ConfigurationBinder
        ConfigurationBuilder ConfigurationDebugViewContext ConfigurationKeyComparer ConfigurationManager ConfigurationPath
        ConfigurationProvider ConfigurationReloadToken ConfigurationRoot ConfigurationSection ConfigureHostBuilder
        ConfigureWebHostBuilder ConnectionEndpointRouteBuilder ConnectionInfo ConsoleFormatterConfigureOptions
        ConsoleLifetimeOptions ConsoleLoggerConfigureOptions ContentEncodingMetadata ControllerActionEndpointConventionBuilder
        CookieBuilder CookieOptions CookiePolicyOptions CookieSecurePolicy DataTokensMetadata DefaultEndpointDataSource
        DefaultEndpointFilterInvocationContext DefaultFilesOptions DefaultHttpContext DefaultHttpContextFactory
        DefaultInlineConstraintResolver DefaultServiceProviderFactory DelegateStartup DeveloperExceptionPageOptions
        DirectoryBrowserOptions DualIPNetworkList Endpoint EndpointBuilder EndpointDataSource EndpointFilterDelegate
        EndpointFilterFactoryContext EndpointFilterInvocationContext EndpointMetadataCollection EndpointNameMetadata
        EnvironmentName Environments EventId ExceptionHandlerOptions FileConfigurationProvider FileConfigurationSource
        FileLoadExceptionContext FileServerOptions FormCollection FormFile FormFileCollection FormattedLogValues
        ForwardedHeadersOptions FragmentString HeaderDictionary Host HostApplicationBuilder HostApplicationBuilderSettings
        HostBuilder HostBuilderContext HostDefaults HostOptions HostString HttpActivityFeature HttpContext HttpContextAccessor
        HttpMethodMetadata HttpMethodOverrideOptions HttpMethods HttpProtocol HttpRequest HttpResponse
        HttpValidationProblemDetails HubEndpointConventionBuilder InlineRouteParameterParser JsonContent KeyedService
        LinkGenerator LinkOptions LinkParser LogDefineOptions LogLevel LogValuesFormatter LoggerExternalScopeProvider
        LoggerFactory LoggerFactoryOptions LoggerFactoryScopeProvider LoggerFilterOptions LoggerFilterRule LoggerMessage
        MatcherPolicy MiddlewareFactory MvcBuilder MvcCoreBuilder MvcCoreRouteOptionsSetup
        MvcDataAnnotationsLocalizationOptionsSetup MvcDataAnnotationsMvcOptionsSetup MvcMarkerService
        MvcRazorMvcViewOptionsSetup MvcViewOptionsSetup NullExternalScopeProvider NullScope ObjectFactory
        PageActionEndpointConventionBuilder ParameterPolicyFactory PathString ProblemDetailsContext
        ProblemDetailsJsonOptionsSetup ProblemDetailsOptions ProducesResponseTypeMetadata QueryCollection
        QueryCollectionInternal QueryString RazorComponentsEndpointConventionBuilder ReferenceReadStream RequestDelegate
        RequestDelegateFactory RequestDelegateFactoryOptions RequestDelegateMetadataResult RequestDelegateResult
        RequestLocalizationOptions ResponseCookies Results Route RouteBase RouteBuilder RouteCollection RouteConstraintBuilder
        RouteConstraintMatcher RouteContext RouteData RouteDirection RouteEndpoint RouteEndpointBuilder RouteGroupBuilder
        RouteGroupContext RouteHandler RouteHandlerBuilder RouteHandlerOptions RouteHandlerServices RouteNameMetadata
        RouteOptions RouteValueDictionary RouteValueEqualityComparer RouteValuesAddress RouterMiddleware RoutingFeature
        RoutingMarkerService SameSiteMode SendFileFallback ServiceCollection ServiceDescriptor ServiceKeyLookupMode
        ServiceLifetime ServiceProvider ServiceProviderOptions SessionOptions StartupBase StaticFileOptions
        StatusCodePagesOptions StatusCodes StreamConfigurationProvider StreamConfigurationSource StreamResponseBodyFeature
        SuppressLinkGenerationMetadata SuppressMatchingMetadata TempDataMvcOptionsSetup TypedResults VirtualPathContext
        VirtualPathData WebApplication WebApplicationBuilder WebApplicationOptions WebHostBuilder WebHostBuilderContext
        WebHostBuilderOptions WebHostDefaults WebSocketAcceptContext WebSocketManager WebSocketOptions WelcomePageOptions
        XmlDataContractSerializerMvcOptionsSetup XmlSerializerMvcOptionsSetup
        Session Cookie

        """;
}
