#!/usr/bin/env bash
# Builds with warnings as errors, checks the formatting, runs every test, and ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0
failed=0

fail() {
    echo "$1" >&2
    echo "$passed passed, $((failed + 1)) failed"
    exit 1
}

# The examples of the guides are run by these; most machines have them.
missing=()
for program in curl python3; do
    command -v "$program" > /dev/null || missing+=("$program")
done
if [ "${#missing[@]}" -gt 0 ]; then
    root=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $root apt-get update -q && $root apt-get install -qy --no-install-recommends "${missing[@]}" || fail "Install ${missing[*]}."
fi

dotnet build Functions.sln --nologo -v quiet || fail "The build failed."
dotnet format Functions.sln --verify-no-changes --no-restore || fail "Run 'dotnet format': the formatting is not clean."

# One project after the other: several start Azurite and handler processes, and two at once only slow each other down.
status=0
for project in tests/*.Tests; do
    echo "== $(basename "$project")"
    dotnet test --project "$project" --no-build --no-ansi "$@" 2>&1 | tee "$log"
    [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
    passed=$((passed + $(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$log" | tail -n 1 || echo 0) + 0))
    failed=$((failed + $(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -n 1 || echo 0) + 0))
done

# A run that ended badly without a failed test (a crash, say) still counts as one failure.
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed"
exit "$status"
