using Microsoft.Extensions.Options;

namespace Partnero;

/// <summary>Checks the options of one registration, at the application's start.</summary>
internal sealed class PartneroOptionsValidator(string optionsName) : IValidateOptions<PartneroClientOptions>
{
    public ValidateOptionsResult Validate(string? name, PartneroClientOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        var client = optionsName.Length == 0 ? "Partnero" : $"Partnero ({optionsName})";
        var problems = OptionsCheck.Problems(options).Select(problem => $"{client}: {problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
