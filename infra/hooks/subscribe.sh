#!/bin/sh
# Subscribes the deployed app to the blobs of articles/. The key exists only once the app has started, so it is asked for
# until it is there. Run by 'azd deploy'; by hand, with the variables below, which main.bicep puts out.
set -eu

: "${AZURE_RESOURCE_GROUP:?is missing: run 'azd env refresh'}"
: "${MUJAZ_FUNCTION_APP:?is missing: run 'azd env refresh'}"
: "${MUJAZ_STORAGE_ACCOUNT:?is missing: run 'azd env refresh'}"
: "${MUJAZ_EVENT_TOPIC:?is missing: run 'azd env refresh'}"

tries=0
while :; do
    key=$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$MUJAZ_FUNCTION_APP" \
        --query systemKeys.blobs_extension --output tsv 2>/dev/null || true)
    [ -n "$key" ] && break
    tries=$((tries + 1))
    if [ "$tries" -ge 30 ]; then
        echo "The app has no key 'blobs_extension' after five minutes: it did not start. See docs/operations.md." >&2
        exit 1
    fi
    sleep 10
done

# A file, not the command line: processes' arguments can be read by others on the machine.
parameters=$(mktemp)
trap 'rm -f "$parameters"' EXIT
chmod 600 "$parameters"
cat >"$parameters" <<JSON
{
  "\$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "topicName": { "value": "$MUJAZ_EVENT_TOPIC" },
    "storageAccountName": { "value": "$MUJAZ_STORAGE_ACCOUNT" },
    "functionAppName": { "value": "$MUJAZ_FUNCTION_APP" },
    "blobsExtensionKey": { "value": "$key" }
  }
}
JSON

az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name mujaz-events \
    --template-file "$(dirname "$0")/../events.bicep" --parameters "@$parameters" --output none
echo "Blobs in articles/ now reach $MUJAZ_FUNCTION_APP."
