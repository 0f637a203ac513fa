// The model: an Azure OpenAI account without keys, a deployment for calls, and where wanted one at half price for batches.

@description('Name of the account, also its subdomain.')
@minLength(2)
@maxLength(64)
param name string

@description('Azure region: one that offers the model.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the model, as the model catalogue writes it.')
@minLength(1)
param modelName string

@description('Version of the model.')
@minLength(1)
param modelVersion string

@description('Where the calls of the deployment may be processed: GlobalStandard, DataZoneStandard (the data stays in the EU or US zone) or Standard (this region).')
@allowed([
  'GlobalStandard'
  'DataZoneStandard'
  'Standard'
])
param deploymentType string

@description('Capacity of the deployment, in thousands of tokens a minute.')
@minValue(1)
param capacity int

@description('Deployment for batches at half price: none, GlobalBatch or DataZoneBatch.')
@allowed([
  'none'
  'GlobalBatch'
  'DataZoneBatch'
])
param batchDeploymentType string

@description('Capacity of the batch deployment, in thousands of enqueued tokens.')
@minValue(1)
param batchCapacity int

@description('Whether the account is reached by a private endpoint only.')
param isPrivate bool

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Log Analytics workspace that takes the account\'s diagnostics.')
param workspaceId string

var hasBatch = batchDeploymentType != 'none'

// "Cognitive Services OpenAI User"; files and batches need "Cognitive Services OpenAI Contributor".
var role = hasBatch ? 'a001fd3d-188f-4b5e-821b-7da978bf7442' : '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource chat 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'summaries'
  sku: {
    name: deploymentType
    capacity: capacity
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: modelName
      version: modelVersion
    }
    // A model that changes by itself changes summaries by itself: the engine version in every answer would not tell.
    versionUpgradeOption: 'OnceCurrentVersionExpired'
  }
}

// The service takes one change of deployments at a time.
resource batch 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = if (hasBatch) {
  parent: account
  name: 'summaries-batch'
  dependsOn: [
    chat
  ]
  sku: {
    name: batchDeploymentType
    capacity: batchCapacity
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: modelName
      version: modelVersion
    }
    versionUpgradeOption: 'OnceCurrentVersionExpired'
  }
}

resource appAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, appPrincipalId, role)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    // Audit and metrics only: the category of requests and responses would hold article text.
    logs: [
      {
        category: 'Audit'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output id string = account.id
output endpoint string = account.properties.endpoint
output deployment string = chat.name
output batchDeployment string = hasBatch ? batch.name : ''
