#!/usr/bin/env bash
# A real editor over `partnero lsp`: what docs/ide.md walks through. Installs Neovim where there is none.
# PARTNERO: the command that starts the server; by default the built tool of this repository.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v nvim >/dev/null; then
  (apt-get update -qq && apt-get install -y -qq neovim) >/dev/null
fi

export PARTNERO=${PARTNERO:-"dotnet $root/src/Partnero.Cli/bin/Debug/net10.0/partnero.dll lsp"}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/docs-spec/things"
cat > "$folder/docs-spec/things/create.md" <<'PAGE'
# Create thing

## Endpoint

```
POST https://api.acme.test/v1/things
```

## Request body

| Parameter | Type | Required | Description |
| --- | --- | --- | --- |
| `name` | string | Yes | What it is called |

## Response

```json 200 OK
{ "data": { "id": "thing_1", "name": "gear" }, "status": 1 }
```
PAGE
cd "$folder"
timeout 180 nvim --headless -u NONE -n -c "luafile $root/tests/editors/neovim.lua" 2>&1
