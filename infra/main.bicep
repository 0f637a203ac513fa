// Everything that Mujaz needs in Azure, in a resource group of its own.
targetScope = 'subscription'

@description('Name of the environment: part of every name, so that several can stand side by side.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Azure region of everything but the model.')
param location string

@description('Name of the model. There is no default: models are retired within months. https://learn.microsoft.com/azure/ai-foundry/openai/concepts/model-retirements lists what is current.')
@minLength(1)
param modelName string

@description('Version of the model.')
@minLength(1)
param modelVersion string

@description('Region of the model; empty for the region of everything else.')
param modelLocation string = ''

@description('Where calls may be processed: GlobalStandard, DataZoneStandard (the data stays in the EU or US zone) or Standard (one region).')
@allowed([
  'GlobalStandard'
  'DataZoneStandard'
  'Standard'
])
param modelDeploymentType string = 'DataZoneStandard'

@description('Capacity of the model, in thousands of tokens a minute.')
@minValue(1)
param modelCapacity int = 100

@description('A second deployment for batches at half price, answered within a day.')
@allowed([
  'none'
  'GlobalBatch'
  'DataZoneBatch'
])
param batchDeploymentType string = 'none'

@description('Capacity of the batch deployment, in thousands of enqueued tokens.')
@minValue(1)
param batchCapacity int = 1000

@description('Tokens that the model may spend in a day, over all instances; 0 for no limit.')
@minValue(0)
param dailyTokenBudget int = 0

@description('Further settings of the app, by their environment names: { Mujaz__Batches__Parallelism: \'32\' }.')
param settings object = {}

@description('Memory of an instance, in megabytes.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('The most instances.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances for HTTP that are always there; 0 scales to zero.')
@minValue(0)
@maxValue(100)
param alwaysReadyHttp int = 0

@description('HTTP requests that one instance takes at a time.')
@minValue(1)
@maxValue(1000)
param httpConcurrency int = 64

@description('Origins that may call the API from a browser. The console needs none: it comes from the app itself.')
param corsOrigins string[] = []

@description('Redundancy of the storage account.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_LRS'

@description('Days after which dropped articles and their results are deleted; 0 keeps them.')
@minValue(0)
@maxValue(3650)
param deleteBlobsAfterDays int = 90

@description('Object id of the user or group that drops articles and reads results by hand; empty for nobody.')
param deskPrincipalId string = ''

@description('Whether storage and model are reached through a virtual network only.')
param isPrivate bool = false

@description('Addresses of the virtual network, /24 or larger.')
param addressPrefix string = '10.60.0.0/24'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('The most gigabytes of logs taken in a day; -1 for no limit.')
param dailyLogQuotaGb int = 5

@description('Addresses that alerts and the budget go to, with commas between; empty for no alerts.')
param alertEmails string = ''

@description('The secret that callbacks of batches are signed with; empty for no callbacks.')
@secure()
param callbackSecret string = ''

@description('What the resource group may cost in a month, in the billing currency; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the budget. The default is the first of this month.')
param budgetStartDate string = utcNow('yyyy-MM-01')

var tags = {
  'azd-env-name': environmentName
  product: 'mujaz'
}

// Storage and the app need names that nobody else has: the subscription and the environment decide them, so they stay the same.
var suffix = take(uniqueString(subscription().id, environmentName, location), 8)
var shortName = toLower(replace(replace(environmentName, '-', ''), '_', ''))
var modelRegion = empty(modelLocation) ? location : modelLocation
var alertAddresses = empty(alertEmails) ? [] : split(alertEmails, ',')
var hasAlerts = !empty(alertAddresses)

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-mujaz-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-mujaz-${environmentName}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-mujaz-${environmentName}'
    applicationInsightsName: 'appi-mujaz-${environmentName}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyQuotaGb: dailyLogQuotaGb
    writerPrincipalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${take(shortName, 10)}${suffix}'
    location: location
    tags: tags
    sku: storageSku
    isPrivate: isPrivate
    appPrincipalId: identity.outputs.principalId
    deskPrincipalId: deskPrincipalId
    deleteBlobsAfterDays: deleteBlobsAfterDays
    workspaceId: monitoring.outputs.workspaceId
  }
}

module openai 'modules/openai.bicep' = {
  scope: group
  params: {
    name: 'oai-mujaz-${environmentName}-${suffix}'
    location: modelRegion
    tags: tags
    modelName: modelName
    modelVersion: modelVersion
    deploymentType: modelDeploymentType
    capacity: modelCapacity
    batchDeploymentType: batchDeploymentType
    batchCapacity: batchCapacity
    isPrivate: isPrivate
    appPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (isPrivate) {
  scope: group
  params: {
    name: 'vnet-mujaz-${environmentName}'
    location: location
    tags: tags
    addressPrefix: addressPrefix
  }
}

var storageParts = [
  'blob'
  'queue'
  'table'
]

module storageEndpoints 'modules/private-endpoint.bicep' = [
  for part in storageParts: if (isPrivate) {
    scope: group
    params: {
      name: 'pe-${part}-${environmentName}'
      location: location
      tags: tags
      targetId: storage.outputs.id
      groupId: part
      zoneName: 'privatelink.${part}.${az.environment().suffixes.storage}'
      networkId: network!.outputs.id
      subnetId: network!.outputs.endpointSubnetId
    }
  }
]

module modelEndpoint 'modules/private-endpoint.bicep' = if (isPrivate) {
  scope: group
  params: {
    name: 'pe-openai-${environmentName}'
    location: location
    tags: tags
    targetId: openai.outputs.id
    groupId: 'account'
    zoneName: 'privatelink.openai.azure.com'
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  dependsOn: [
    storageEndpoints
    modelEndpoint
  ]
  params: {
    planName: 'plan-mujaz-${environmentName}'
    name: 'func-mujaz-${environmentName}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    blobEndpoint: storage.outputs.blobEndpoint
    queueEndpoint: storage.outputs.queueEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttp: alwaysReadyHttp
    httpConcurrency: httpConcurrency
    subnetId: isPrivate ? network!.outputs.appSubnetId : ''
    corsOrigins: corsOrigins
    settings: union(
      {
        Mujaz__Model__Endpoint: openai.outputs.endpoint
        Mujaz__Model__Deployment: openai.outputs.deployment
      },
      batchDeploymentType == 'none' ? {} : { Mujaz__Model__BatchDeployment: openai.outputs.batchDeployment },
      empty(callbackSecret) ? {} : { Mujaz__Batches__CallbackSecret: callbackSecret },
      dailyTokenBudget == 0 ? {} : { Mujaz__Model__DailyTokenBudget: string(dailyTokenBudget) },
      settings
    )
  }
}

module topic 'modules/event-topic.bicep' = {
  scope: group
  params: {
    name: 'evgt-mujaz-${environmentName}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    applicationInsightsId: monitoring.outputs.applicationInsightsId
    location: location
    tags: tags
  }
}

module alerts 'modules/alerts.bicep' = if (hasAlerts) {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    applicationInsightsId: monitoring.outputs.applicationInsightsId
    emails: alertAddresses
  }
}

module budget 'modules/budget.bicep' = if (hasAlerts && monthlyBudget > 0) {
  scope: group
  params: {
    name: 'mujaz-${environmentName}'
    amount: max(monthlyBudget, 1)
    emails: alertAddresses
    startDate: budgetStartDate
  }
}

// azd keeps the outputs in its environment; the hook after a deployment reads them there.
output AZURE_RESOURCE_GROUP string = group.name
output MUJAZ_FUNCTION_APP string = app.outputs.name
output MUJAZ_URI string = app.outputs.uri
output MUJAZ_STORAGE_ACCOUNT string = storage.outputs.name
output MUJAZ_EVENT_TOPIC string = topic.outputs.name
output MUJAZ_MODEL_ENDPOINT string = openai.outputs.endpoint
