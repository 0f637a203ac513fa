namespace Mujaz.Text;

/// <summary>English words that carry no topic.</summary>
internal static class EnglishStopWords
{
    public const string Function = """
        the a an of to in on at by for with without from into onto over under above below between among through during before after since
        until till while when where why how what which who whom whose that this these those there here then than as if or and but nor not no
        yes so too very more most less least much many few several some any all both each every either neither other others another such same
        own only just also even still yet already again once ever never always often sometimes usually perhaps maybe almost about around up
        down out off away back together however although though because therefore thus hence instead rather quite within against toward towards
        across along behind beyond near upon via per despite unless whether amid i you he she it we they me him her us them my your his its our
        their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves someone anyone everyone nobody something
        anything everything nothing one ones be am is are was were been being have has had having do does did done doing will would shall should
        can could may might must ought cannot don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't it's that's he's
        she's they're we're i'm i've we've they've s t
        """;

    public const string Weak = """
        say says said saying tell tells told make makes made making take takes took taken taking come comes came coming go goes went gone going
        get gets got getting see sees saw seen seeing know knows knew known think thinks thought give gives gave given giving find finds found
        feel felt keep kept let put set show shows showed shown bring brought begin began begun become became becomes leave left leaves use used
        uses using want wants wanted try tries tried trying ask asks asked call calls called calling believe believes believed provide provided
        provides include includes included including allow allowed follow followed following offer offered meet met run ran pay paid hold held
        turn turned help helped helps start started write wrote written need needs needed look looked looking work worked works working play
        played seem seems seemed add added adds announce announced announces according expect expected expects report reported reports reportedly
        claim claimed claims confirm confirmed warn warned warns note noted explain explained describe described insist insisted argue argued
        remain remains remained continue continued continues reach reached lead led win won wins lose lost return returned move moved accuse accused
        plan planned plans agree agreed decide decided receive received serve served stand stood send sent kill killed injure injured die died
        born live lived based due likely able unable available possible impossible
        new old big small large great little good bad better best worse worst long short high low early late young first second third last next
        recent recently former current currently main major minor important different various certain full whole real right wrong own
        day days week weeks month months year years hour hours minute minutes morning evening afternoon night today yesterday tomorrow time times
        moment end beginning start part parts way ways thing things case cases side number numbers kind lot example fact rest half quarter
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
        december two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand million billion
        dozen dozens percent per cent mr mrs ms miss dr sir p.m a.m pm am
        well now then later soon ago far close nearly mainly largely especially particularly simply really actually finally meanwhile officially
        immediately quickly already further around place
        """;
}
