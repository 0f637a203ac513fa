namespace Mujaz.Languages.Detection;

/// <summary>What was recognised in the letters of one script in one segment of a text.</summary>
/// <param name="Script">The script.</param>
/// <param name="Letters">How many letters it has there.</param>
/// <param name="Words">How many words it has there.</param>
/// <param name="Quoted">How many of them stand in quotation marks.</param>
/// <param name="Markers">How many words outside quotation marks only Darija has (<see cref="DarijaMarkers"/>).</param>
/// <param name="QuotedMarkers">How many such words stand in quotation marks.</param>
/// <param name="IsQuotation">Whether it stands in a quotation of a sentence or more.</param>
/// <param name="Class">The index of the most likely class of the script; negative when the letters are of none of them.</param>
/// <param name="Confidence">0 to 1: how likely the language of that class is among the script's languages.</param>
internal readonly record struct Piece(
    Script Script, int Letters, int Words, int Quoted, int Markers, int QuotedMarkers, bool IsQuotation, int Class, double Confidence);
