/* An invented article for the first visit. */
export const sample = `Tanger : le conseil municipal adopte le budget 2027

Le conseil municipal de Tanger a adopté lundi 23 novembre un budget de 412 millions de dirhams pour 2027, en hausse de 6 % sur un an, a annoncé le maire Karim Bennis.

La moitié de cette somme ira aux transports : douze lignes de bus seront prolongées et une gare routière sera construite dans le quartier de Beni Makada. « C'est un budget pour les quartiers qui attendent depuis longtemps », a déclaré M. Bennis à l'issue du vote.

L'opposition, qui s'est abstenue, regrette que les écoles ne reçoivent que 38 millions de dirhams. Sa cheffe de file, Salma El Idrissi, demande un débat public avant la fin de l'année.`;
