// The storage account's events. What subscribes to them needs the deployed function and its key: see events.bicep.

@description('Name of the topic.')
@minLength(3)
@maxLength(50)
param name string

@description('Azure region of the storage account.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the storage account, in this resource group.')
param storageAccountName string

// "Storage Blob Data Contributor": what the topic cannot deliver it writes to a container.
var role = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, topic.id, role)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}

output name string = topic.name
