// What somebody has to look at. Each alert is one query over what the app logs; the numbers are the log's event ids.

@description('Name of the environment.')
param environmentName string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the Application Insights component.')
param applicationInsightsId string

@description('Addresses that are told.')
@minLength(1)
param emails string[]

var rules = [
  {
    name: 'poison'
    description: 'Articles failed five times: a blob was rejected or an item of a batch was given up. The log names them.'
    severity: 2
    query: 'traces | where toint(customDimensions.EventId) in (4201, 4203, 4401, 5301, 5302)'
    threshold: 0
  }
  {
    name: 'undelivered'
    description: 'Blobs in articles/ were never delivered and had to be searched for: look at the Event Grid subscription and at undelivered-events/.'
    severity: 2
    query: 'traces | where toint(customDimensions.EventId) == 4601'
    threshold: 0
  }
  {
    name: 'budget'
    description: 'The day\'s token budget is spent: summaries come from the offline engine, in the article\'s own language, until midnight UTC.'
    severity: 2
    query: 'traces | where toint(customDimensions.EventId) == 2007'
    threshold: 0
  }
  {
    name: 'errors'
    description: 'More than 5 % of at least 20 requests in fifteen minutes were answered with 5xx.'
    severity: 1
    query: 'requests | summarize total = count(), failed = countif(toint(resultCode) >= 500) | where total >= 20 and failed * 20 > total'
    threshold: 0
  }
  {
    name: 'model'
    description: 'The model gave no answer to more than ten calls in fifteen minutes.'
    severity: 1
    query: 'traces | where toint(customDimensions.EventId) == 2002'
    threshold: 10
  }
  {
    name: 'latency'
    description: 'One in twenty calls for a summary took longer than a minute.'
    severity: 3
    query: 'requests | where name contains "summaries" | summarize p95 = percentile(duration, 95) | where p95 > 60000'
    threshold: 0
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-mujaz-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'mujaz'
    emailReceivers: [
      for (email, index) in emails: {
        name: 'mail-${index}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-mujaz-${rule.name}-${environmentName}'
    location: location
    tags: tags
    properties: {
      displayName: 'Mujaz ${environmentName}: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [
        applicationInsightsId
      ]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: rule.threshold
          }
        ]
      }
      autoMitigate: true
      // The tables exist only after the first telemetry.
      skipQueryValidation: true
      actions: {
        actionGroups: [
          group.id
        ]
      }
    }
  }
]
