// Uses that the pages forbid: a line is an error below each mark, and an unused mark is an error too.
import type { components } from "./openapi";

type Schemas = components["schemas"];

// @ts-expect-error none of id, key and email
export const nobody: Schemas["PartnerIdentifier"] = {};
// @ts-expect-error an id is a string
export const number: Schemas["PartnerIdentifier"] = { id: 123 };
// @ts-expect-error there is no such member
export const unknown: Schemas["PartnerIdentifier"] = { id: "partner_123", nickname: "Maya" };
// @ts-expect-error a link needs its partner
export const noPartner: Schemas["CreateReferralLinkRequest"] = { key: "ref_456" };
// @ts-expect-error whose partner is named by one of several
export const emptyPartner: Schemas["CreateReferralLinkRequest"] = { key: "ref_456", partner: {} };
