// One account for articles, results, summaries, queues and the app's own package. No shared keys: every access is by role.

@description('Name of the storage account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Redundancy.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param sku string

@description('Whether the account is reached by private endpoints only.')
param isPrivate bool

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Object id of who drops articles and reads results by hand; empty for nobody.')
param deskPrincipalId string

@description('Days after which dropped articles and their results are deleted; 0 keeps them.')
@minValue(0)
@maxValue(3650)
param deleteBlobsAfterDays int

@description('Log Analytics workspace that takes the account\'s diagnostics.')
param workspaceId string

var containers = [
  'articles'
  'summaries'
  'rejected'
  'batches'
  'deployments'
  'undelivered-events'
]

// The rules of deletion name prefixes of blobs: container first.
var desk = [
  'articles/'
  'summaries/'
  'rejected/'
]

// "Storage Blob Data Owner", "Storage Queue Data Contributor", "Storage Table Data Contributor".
// Owner, not Contributor: the host's blob leases and the deployment container need it.
var appRoles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
]

// "Storage Blob Data Contributor".
var deskRole = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      // Event Grid writes undelivered events as a trusted service.
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 7
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for container in containers: {
    parent: blobs
    name: container
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: account
  name: 'default'
  dependsOn: [
    blobs
  ]
  properties: {
    policy: {
      rules: concat(
        [
          {
            name: 'undelivered-events'
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: [
                  'blockBlob'
                ]
                prefixMatch: [
                  'undelivered-events/'
                ]
              }
              actions: {
                baseBlob: {
                  delete: {
                    daysAfterModificationGreaterThan: 30
                  }
                }
              }
            }
          }
        ],
        deleteBlobsAfterDays == 0
          ? []
          : [
              {
                name: 'desk'
                type: 'Lifecycle'
                definition: {
                  filters: {
                    blobTypes: [
                      'blockBlob'
                    ]
                    prefixMatch: desk
                  }
                  actions: {
                    baseBlob: {
                      delete: {
                        daysAfterModificationGreaterThan: deleteBlobsAfterDays
                      }
                    }
                  }
                }
              }
            ]
      )
    }
  }
}

resource appAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    scope: account
    name: guid(account.id, appPrincipalId, role)
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource deskAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deskPrincipalId)) {
  scope: account
  name: guid(account.id, deskPrincipalId, deskRole)
  properties: {
    principalId: deskPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', deskRole)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

output id string = account.id
output name string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
