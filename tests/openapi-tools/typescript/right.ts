// Uses that the pages allow: each must compile.
import type { components } from "./openapi";

type Schemas = components["schemas"];

export const byId: Schemas["PartnerIdentifier"] = { id: "partner_123" };
export const byKeyAndEmail: Schemas["PartnerIdentifier"] = { key: "ref_456", email: "maya@example.com" };
export const link: Schemas["CreateReferralLinkRequest"] = { key: "ref_456", partner: byId };
export const linkOfDomain: Schemas["CreateReferralLinkRequest"] = { key: "ref_456", partner: { key: "k" }, domain_id: "d1", is_additional: true };
