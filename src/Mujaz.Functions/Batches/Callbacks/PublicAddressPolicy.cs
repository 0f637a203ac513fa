using System.Net;
using System.Net.Sockets;

namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>
/// Public unicast addresses only. Everything of the IANA special-purpose registries is refused: loopback, private, link-local
/// (and with it the metadata service), shared, unique-local, multicast, documentation, and IPv6 forms that carry an IPv4 address.
/// </summary>
/// <remarks>
/// https://www.iana.org/assignments/iana-ipv4-special-registry and https://www.iana.org/assignments/iana-ipv6-special-registry.
/// </remarks>
internal sealed class PublicAddressPolicy : ICallbackAddressPolicy
{
    private static readonly IPNetwork[] RefusedIPv4 =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/3"),

        // Looks public, but is every Azure machine's way to the platform: DNS, health, agent.
        // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
        IPNetwork.Parse("168.63.129.16/32"),
    ];

    // Global unicast is 2000::/3; what lies outside (::1, fc00::/7, fe80::/10, 64:ff9b::/96 …) is refused without a list.
    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] RefusedIPv6 =
    [
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    public static PublicAddressPolicy Instance { get; } = new();

    public bool Allows(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !RefusedIPv4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalIPv6.Contains(address) && !RefusedIPv6.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
