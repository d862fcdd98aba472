using System.ComponentModel.DataAnnotations;

namespace Partnero.Benchmarks.Calls;

/// <summary>Checking a request: the rules of the page, and what DataAnnotations makes of the same rules.</summary>
internal static class Validation
{
    private static readonly CreateReferralLinkRequest Valid = new() { Key = "ref_456", Partner = PartnerIdentifier.FromId("partner_123") };
    private static readonly CreateReferralLinkRequest Broken = new() { Key = "ref_456", Partner = new PartnerIdentifier(), IsAdditional = true };
    private static readonly AnnotatedRequest Annotated = new() { Key = "ref_456", PartnerId = "partner_123" };
    private static readonly AnnotatedRequest AnnotatedBroken = new() { Key = "ref_456", IsAdditional = true };

    public static int OursValid() => Valid.GetProblems().Count;

    public static int OursBroken() => Broken.GetProblems().Count;

    public static int AnnotationsValid() => Check(Annotated);

    public static int AnnotationsBroken() => Check(AnnotatedBroken);

    private static int Check(AnnotatedRequest request)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        return results.Count;
    }

    private sealed class AnnotatedRequest : IValidatableObject
    {
        [Required]
        public string? Key { get; set; }

        public string? PartnerId { get; set; }

        public bool? IsAdditional { get; set; }

        public string? DomainId { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (PartnerId is null)
            {
                yield return new ValidationResult("partner: one of id, key, email is required");
            }

            if (IsAdditional is not null && DomainId is null)
            {
                yield return new ValidationResult("domain_id is required with is_additional");
            }
        }
    }
}
