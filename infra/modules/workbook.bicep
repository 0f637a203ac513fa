// The picture of what the app does and costs: workbook.json, shown by the portal beside Application Insights.

@description('Resource id of the Application Insights component.')
param applicationInsightsId string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(applicationInsightsId, 'mujaz')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Mujaz'
    category: 'workbook'
    sourceId: applicationInsightsId
    serializedData: string(loadJsonContent('workbook.json'))
  }
}
