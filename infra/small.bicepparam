// A desk of a few editors, some hundred articles a day: scales to zero, one region, no network of its own.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'small')
param location = readEnvironmentVariable('AZURE_LOCATION', 'francecentral')
param modelName = readEnvironmentVariable('MUJAZ_MODEL_NAME', 'NAME')
param modelVersion = readEnvironmentVariable('MUJAZ_MODEL_VERSION', 'VERSION')
param modelCapacity = 50
param dailyTokenBudget = 3000000
param maximumInstanceCount = 10
