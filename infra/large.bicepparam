// An agency, some ten thousand articles a day: two instances always ready, batches at half price, a network of its own.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'large')
param location = readEnvironmentVariable('AZURE_LOCATION', 'francecentral')
param modelName = readEnvironmentVariable('MUJAZ_MODEL_NAME', 'NAME')
param modelVersion = readEnvironmentVariable('MUJAZ_MODEL_VERSION', 'VERSION')
param modelCapacity = 1000
param batchDeploymentType = 'DataZoneBatch'
param batchCapacity = 50000
param dailyTokenBudget = 120000000
param instanceMemoryMB = 2048
param maximumInstanceCount = 100
param alwaysReadyHttp = 2
param storageSku = 'Standard_ZRS'
param isPrivate = true
param logRetentionDays = 90
param dailyLogQuotaGb = 20
param alertEmails = readEnvironmentVariable('MUJAZ_ALERT_EMAILS', 'desk@newsroom.example')
param monthlyBudget = 6000
param settings = {
  Mujaz__Batches__Parallelism: '32'
}
