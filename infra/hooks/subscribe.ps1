# Subscribes the deployed app to the blobs of articles/: see subscribe.sh, of which this is the Windows form.
$ErrorActionPreference = 'Stop'

foreach ($name in 'AZURE_RESOURCE_GROUP', 'MUJAZ_FUNCTION_APP', 'MUJAZ_STORAGE_ACCOUNT', 'MUJAZ_EVENT_TOPIC') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is missing: run 'azd env refresh'." }
}

$key = $null
for ($try = 0; -not $key; $try++) {
    if ($try -ge 30) { throw "The app has no key 'blobs_extension' after five minutes: it did not start. See docs/operations.md." }
    if ($try -gt 0) { Start-Sleep -Seconds 10 }
    $key = az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:MUJAZ_FUNCTION_APP `
        --query systemKeys.blobs_extension --output tsv 2>$null
}

$parameters = New-TemporaryFile
try {
    @{
        '$schema'      = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'
        contentVersion = '1.0.0.0'
        parameters     = @{
            topicName          = @{ value = $env:MUJAZ_EVENT_TOPIC }
            storageAccountName = @{ value = $env:MUJAZ_STORAGE_ACCOUNT }
            functionAppName    = @{ value = $env:MUJAZ_FUNCTION_APP }
            blobsExtensionKey  = @{ value = $key }
        }
    } | ConvertTo-Json -Depth 5 | Set-Content -Path $parameters -Encoding utf8
    az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name mujaz-events `
        --template-file (Join-Path $PSScriptRoot '../events.bicep') --parameters "@$parameters" --output none
    if ($LASTEXITCODE -ne 0) { throw 'The subscription could not be made.' }
}
finally {
    Remove-Item $parameters
}
Write-Output "Blobs in articles/ now reach $($env:MUJAZ_FUNCTION_APP)."
