#!/usr/bin/env bash
# Builds the extension and packages it as partnero.vsix. Needs Node.js 20 or later.
set -euo pipefail
cd "$(dirname "$0")"
cp ../../LICENSE LICENSE
npm ci --no-audit --no-fund
npm run build
npm run package
