namespace Partnero.Benchmarks.Calls;

/// <summary>The two operations as NSwag reads them, with the types that all contenders have.</summary>
internal static class OpenApi
{
    public const string Text =
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Calls", "version": "1" },
          "paths": {
            "/partner_referral_links": {
              "post": {
                "tags": ["Calls"], "operationId": "create",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CreateLink" } } } },
                "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/LinkEnvelope" } } } } }
              }
            },
            "/partners": {
              "get": {
                "tags": ["Calls"], "operationId": "list",
                "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int64" } }],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PartnersEnvelope" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "CreateLink": {
                "type": "object", "required": ["key", "partner"],
                "properties": { "key": { "type": "string" }, "partner": { "$ref": "#/components/schemas/LinkPartner" } }
              },
              "LinkPartner": { "type": "object", "properties": { "id": { "type": "string" }, "key": { "type": "string" }, "email": { "type": "string" } } },
              "LinkEnvelope": { "type": "object", "properties": { "data": { "$ref": "#/components/schemas/Link" }, "status": { "type": "integer" } } },
              "Link": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" }, "key": { "type": "string" }, "url": { "type": "string" }, "default": { "type": "boolean" },
                  "is_additional": { "type": "boolean" }, "direct_tracking": { "type": "boolean" }, "direct_tracking_redirect": { "type": "boolean" },
                  "direct_tracking_redirect_url": { "type": "string", "nullable": true }
                }
              },
              "PartnersEnvelope": {
                "type": "object",
                "properties": {
                  "data": { "type": "array", "items": { "$ref": "#/components/schemas/ListedPartner" } },
                  "links": { "$ref": "#/components/schemas/Links" }, "meta": { "$ref": "#/components/schemas/Meta" }, "status": { "type": "integer" }
                }
              },
              "Links": {
                "type": "object",
                "properties": {
                  "first": { "type": "string", "nullable": true }, "last": { "type": "string", "nullable": true },
                  "prev": { "type": "string", "nullable": true }, "next": { "type": "string", "nullable": true }
                }
              },
              "Meta": {
                "type": "object",
                "properties": {
                  "current_page": { "type": "integer", "format": "int64" }, "from": { "type": "integer", "format": "int64" }, "path": { "type": "string" },
                  "per_page": { "type": "integer", "format": "int64" }, "to": { "type": "integer", "format": "int64" }
                }
              },
              "ListedPartner": {
                "type": "object",
                "properties": {
                  "email": { "type": "string" }, "created_at": { "type": "string", "format": "date-time" }, "updated_at": { "type": "string", "format": "date-time" },
                  "id": { "type": "string" }, "name": { "type": "string" }, "surname": { "type": "string" }, "approved": { "type": "boolean" },
                  "status": { "type": "string" }, "custom_fields": { "type": "array", "items": {} },
                  "tos": { "type": "boolean", "nullable": true }, "referrals_count": { "type": "integer", "format": "int64", "nullable": true },
                  "tags": { "type": "array", "nullable": true, "items": { "type": "object", "properties": { "value": { "type": "string" } } } },
                  "referral_link": { "type": "string", "nullable": true },
                  "referral_links": { "type": "array", "nullable": true, "items": { "type": "string" } },
                  "referrals": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Referrals" }] },
                  "commissions": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Commissions" }] },
                  "custom_field_values": { "type": "array", "nullable": true, "items": {} }
                }
              },
              "Referrals": {
                "type": "object",
                "properties": {
                  "clicks": { "type": "integer", "format": "int64" }, "signups": { "type": "integer", "format": "int64" },
                  "revenue": { "type": "array", "items": { "$ref": "#/components/schemas/Money" } },
                  "sales_count": { "type": "integer", "format": "int64" }, "paid_accounts": { "type": "integer", "format": "int64" }
                }
              },
              "Commissions": {
                "type": "object",
                "properties": {
                  "paid": { "type": "number", "format": "decimal" },
                  "pending": { "type": "array", "items": { "$ref": "#/components/schemas/Money" } },
                  "not_paid": { "type": "array", "items": { "$ref": "#/components/schemas/Money" } }
                }
              },
              "Money": { "type": "object", "properties": { "currency": { "type": "string" }, "amount": { "type": "number", "format": "decimal" } } }
            }
          }
        }
        """;
}
