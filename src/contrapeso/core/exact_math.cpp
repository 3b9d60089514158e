// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/exact_math.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace contrapeso::exact {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// ln 2 in two parts: the first has 32 bits, so that its product with an exponent is exact.
constexpr double ln2_high = 0x1.62e42feep-1, ln2_low = 0x1.a39ef35793c76p-33;
constexpr double sqrt_two_pi = 0x1.40d931ff62706p+1, sqrt_two_pi_low = -0x1.a6a0d6f814637p-53;
constexpr double below_rounding = 0x1p-54;  // x² is lost beside x

// All coefficients were interpolated at Chebyshev nodes with 60 digits and rounded once.

/// (e^r − 1 − r) / r² on |r| ≤ ln 2 / 2; error of r² times it below 2^-61.
constexpr std::array exp_tail{0x1p-1,
                              0x1.5555555555557p-3,
                              0x1.5555555555556p-5,
                              0x1.11111111100cep-7,
                              0x1.6c16c16c162ccp-10,
                              0x1.a01a01abef415p-13,
                              0x1.a01a01a6dcaffp-16,
                              0x1.71de021a90822p-19,
                              0x1.27e4db57442fbp-22,
                              0x1.af4e196027428p-26,
                              0x1.1f731ea5352cap-29};

/// (2 artanh(s) / s − 2) / s² in s² on |s| ≤ (√2 − 1) / (√2 + 1); relative error of the logarithm below 2^-57.
constexpr std::array log_tail{0x1.5555555555558p-1, 0x1.9999999995273p-2, 0x1.2492492dfd86cp-2, 0x1.c71c62d5e53e0p-3,
                              0x1.7462b91b8df65p-3, 0x1.39fdcceb4bb45p-3, 0x1.2b5f68a50d903p-3};

/// (Φ⁻¹(½ + q) / q − √(2π)) / q² in q² on |q| ≤ 0.2; relative error of the quantile below 2^-56.
constexpr std::array central_quantile{0x1.4ffddeaa22dc9p+1,  0x1.71713082d8de3p+2,  0x1.f55d0d7a7905fp+3,  0x1.78494a6166d3bp+5,
                                      0x1.2ba8f732d075dp+7,  0x1.f03fbb0424b89p+8,  0x1.a6e7ef00dcbd2p+10, 0x1.6a21ff889de22p+12,
                                      0x1.68099c02f906fp+14, 0x1.0ceeb109685cfp+15, 0x1.335d29fe17fe9p+19};

/// s + Φ⁻¹(p) with s = √(−2 log p), in 1 / (s + 4), for p < 0.33 down to the smallest subnormal; error below 2^-19.
constexpr std::array tail_quantile_start{0.007107424479503, 5.391026911272,  -42.16717515012, 835.1302863625,  -10823.62093268,
                                         103176.0964179,    -668221.4992467, 2825452.835217,  -6999941.236825, 7835842.344265};

/// Q(t) = exp(t²/2) Φ(−t) near the middle m of a piece: high + polynomial(t − m). `high` has 26 bits.
struct TailPiece {
    double high;
    std::array<double, 12> rest;
};

/// Pieces are the eighths of each power of two of t + 1, from t = 0 to 39; relative error below 2^-57.
constexpr std::array<TailPiece, 42> tail_pieces{{
    {0.47601113468408585,
     {-1.7977933299e-9, -0.3691915845960394, 0.22646832942452003, -0.118345771335669, 0.05476792967901, -0.0229845551461, 0.008888565831,
      -0.0032041457, 0.001086038, -0.00034847, 0.0001065, -3.11e-5}},
    {0.4331823140382767,
     {-3.5786822227e-9, -0.3177205971902587, 0.18680484924321047, -0.0942315626523856, 0.04228410781147, -0.0172606584875, 0.006507955725,
      -0.0022914881, 0.0007597874, -0.00023878, 7.16e-5, -2.05e-5}},
    {0.3962118327617645,
     {3.0894684159e-9, -0.2751260816979224, 0.1551174676603161, -0.075550624351358, 0.03287697438763, -0.013055313971, 0.004799531462, -0.00165078006,
      0.0005354576, -0.00016483, 4.84e-5, -1.36e-5}},
    {0.36410487443208694,
     {-2.4332395357e-9, -0.23964639890193692, 0.129629786239625, -0.0609777891407003, 0.02573800087264, -0.0099434827518, 0.003564621195,
      -0.0011977087, 0.000380078, -0.0001146, 3.3e-5, -9.11e-6}},
    {0.33606143295764923,
     {6.333113194e-10, -0.20990772400651736, 0.10899416941864727, -0.0495328345695094, 0.020282987493324, -0.0076247308209, 0.002665679401,
      -0.00087504088, 0.0002716835, -8.025e-5, 2.27e-5, -6.14e-6}},
    {0.31143398582935333,
     {1.3204893604e-9, -0.18483141423591581, 0.09218119493132527, -0.04048561424021, 0.016086833785295, -0.0058851832026, 0.002006795056,
      -0.00064364451, 0.000195536, -5.658e-5, 1.57e-5, -4.17e-6}},
    {0.2896950766444206,
     {-3.3608124881e-9, -0.16356503335850106, 0.07839924183991301, -0.0332885497878573, 0.01283807378432, -0.0045715229676, 0.001520618562,
      -0.00047657434, 0.0001416752, -4.016e-5, 1.09e-5, -2.85e-6}},
    {0.270412415266037,
     {6.6785715125e-10, -0.14543064046340692, 0.06703559524972508, -0.02752825663893, 0.01030696366268, -0.003573095641, 0.001159531083,
      -0.0003551479, 0.0001033225, -2.87e-5, 7.65e-6, -1.96e-6}},
    {0.24533138796687126,
     {9.649227391e-10, -0.12294446785316443, 0.05350943129849202, -0.02091545254745364, 0.007494886795645, -0.002496740980468, 0.00078100886726,
      -0.0002311580014, 6.511929e-5, -1.754423e-5, 4.551e-6, -1.134e-6}},
    {0.21763982251286507,
     {1.14169173216e-9, -0.09968752287641708, 0.04028473984974166, -0.01476533519434077, 0.0049956009893776, -0.001579276766788, 0.00047068257337,
      -0.0001331554616, 3.594912e-5, -9.30278e-6, 2.32185e-6, -5.576e-7}},
    {0.19502310827374458,
     {1.64451291515e-9, -0.08202972678426425, 0.030862401946914055, -0.01062610787350964, 0.0033987441631137, -0.00102062972169, 0.00029003681132,
      -7.84742721e-5, 2.0314463e-5, -5.05145e-6, 1.21354e-6, -2.81e-7}},
    {0.17629089206457138,
     {-7.0867168873e-10, -0.06839685910912076, 0.02402339026314914, -0.00778433412190537, 0.0023569409461434, -0.000673013969577, 0.00018250662574,
      -4.72591496e-5, 1.1736939e-5, -2.80581e-6, 6.491e-7, -1.45e-7}},
    {0.1605800986289978,
     {1.02256542975e-9, -0.05770956864186081, 0.018973633143804507, -0.0057968660704254, 0.0016638231860372, -0.000452248360019, 0.00011713257027,
      -2.90488069e-5, 6.925469e-6, -1.59246e-6, 3.549e-7, -7.65e-8}},
    {0.1472540684044361,
     {-2.899287449e-10, -0.04921386862947768, 0.015185565059748935, -0.00438271720419132, 0.0011941529249484, -0.000309320801488, 7.658600362e-5,
      -1.8204149e-5, 4.168887e-6, -9.2256e-7, 1.9817e-7, -4.12e-8}},
    {0.13583559915423393,
     {-1.0147532434e-10, -0.04237383288794133, 0.012302143860956306, -0.00336023508431034, 0.0008703816911603, -0.000215096629003, 5.095884003e-5,
      -1.16185249e-5, 2.557523e-6, -5.45e-7, 1.129e-7, -2.27e-8}},
    {0.12596172094345093,
     {1.8476517312e-9, -0.036802327377012535, 0.010077515791095813, -0.00260982315920402, 0.000643568552096, -0.000151912714386, 3.446991639e-5,
      -7.5445293e-6, 1.5974224e-6, -3.2799e-7, 6.556e-8, -1.27e-8}},
    {0.11345206201076508,
     {1.1853356495e-10, -0.030223078481212095, 0.007613528532679699, -0.001826370250001068, 0.00041945630503777, -9.262745172047e-5, 1.97361815869e-5,
      -4.0692662124e-6, 8.13870055e-7, -1.58236055e-7, 3.014868e-8, -5.5664e-9}},
    {0.10003921017050743,
     {-5.350542266e-10, -0.023795244268483163, 0.005403521814320686, -0.001177345821593545, 0.00024711874583416, -5.01301049412e-5, 9.8551421918e-6,
      -1.881903202e-6, 3.49746295e-7, -6.33702e-8, 1.127272e-8, -1.9493e-9}},
    {0.08935931883752346,
     {-2.1785204063e-10, -0.019165176267829143, 0.003953659740698783, -0.000787374123286445, 0.00015182992918212, -2.841938485176e-5, 5.1745906432e-6,
      -9.18196412e-7, 1.5903046e-7, -2.692315e-8, 4.48243e-9, -7.275e-10}},
    {0.08067539893090725,
     {2.4164211235e-10, -0.015734134331823208, 0.00296913054819456, -0.000543588075966352, 9.6771796838327e-5, -1.678440819656e-5, 2.8409763359e-6,
      -4.69967244e-7, 7.6078422e-8, -1.20657e-8, 1.88473e-9, -2.877e-10}},
    {0.07348823174834251,
     {-8.9564964128e-10, -0.013129068424795096, 0.00228031081125931, -0.000385812221894574, 6.3699161578093e-5, -1.02783247218e-5, 1.6229928054e-6,
      -2.510875055e-7, 3.8097701e-8, -5.67479e-9, 8.337e-10, -1.2e-10}},
    {0.06744923070073128,
     {6.507274099e-10, -0.011109200130545225, 0.0017856653004118205, -0.000280541551059086, 4.3137845455474e-5, -6.49978793797e-6, 9.606774717e-7,
      -1.394132137e-7, 1.9881344e-8, -2.788316e-9, 3.8617e-10, -5.25e-11}},
    {0.06230848655104637,
     {3.5731570576e-10, -0.009514237224169695, 0.0014222521286507408, -0.000208387140034189, 2.9958125859246e-5, -4.22977068275e-6, 5.8700985e-7,
      -8.01370185e-8, 1.0769145e-8, -1.425507e-9, 1.8654e-10, -2.4e-11}},
    {0.05788263212889433,
     {-4.050143328e-10, -0.008234516265242704, 0.0011498234667458754, -0.000157735954902682, 2.1276442788185e-5, -2.82399321647e-6, 3.690814301e-7,
      -4.75276526e-8, 6.033704e-9, -7.55557e-10, 9.363e-11, -1.14e-11}},
    {0.05229309666901827,
     {4.4917644655e-10, -0.006744052014972314, 0.0008563535029511956, -0.0001071335809461563, 1.32129114630307e-5, -1.607348993518e-6,
      1.92965680989e-7, -2.2872355494e-8, 2.677781317e-9, -3.09798316e-10, 3.576912e-11, -4.04435e-12}},
    {0.04631004296243191,
     {1.1847552085e-10, -0.005306914213719535, 0.0006006361321456919, -6.71690301603961e-5, 7.424843945398e-6, -8.115713245727e-7, 8.7747950882e-8,
      -9.38768155e-9, 9.94058085e-10, -1.0421789e-10, 1.090641e-11, -1.12157e-12}},
    {0.04154328815639019,
     {3.4534336025e-10, -0.004281039634963949, 0.0004367059847880169, -4.41109264925999e-5, 4.4130457770274e-6, -4.373983220643e-7, 4.2960287124e-8,
      -4.182229056e-9, 4.03632035e-10, -3.862822e-11, 3.69076e-12, -3.4746e-13}},
    {0.03765885904431343,
     {-3.2537534438e-10, -0.0035242638525827706, 0.0003270441334094976, -3.01001505943499e-5, 2.7481380421895e-6, -2.489402302364e-7, 2.2377604397e-8,
      -1.99648388e-9, 1.76813305e-10, -1.554666e-11, 1.36499e-12, -1.1834e-13}},
    {0.03443405870348215,
     {-1.1286184536e-10, -0.002950606609299163, 0.00025104129183996726, -2.12105843798469e-5, 1.7798928679263e-6, -1.483632797256e-7, 1.2285858609e-8,
      -1.010843839e-9, 8.264357e-11, -6.714864e-12, 5.4488e-13, -4.374e-14}},
    {0.03171492554247379,
     {2.734170102e-11, -0.0025057107787390025, 0.00019677041778898245, -1.53601854589074e-5, 1.192024888158e-6, -9.19748713812e-8, 7.056499351e-9,
      -5.38375708e-10, 4.0850103e-11, -3.08287e-12, 2.3239e-13, -1.735e-14}},
    {0.02939173160120845,
     {2.832132865e-11, -0.0021539034027806877, 0.0001570178459952474, -1.13874939482826e-5, 8.216694233572e-7, -5.89913465898e-8, 4.21437408e-9,
      -2.99613815e-10, 2.119834e-11, -1.492747e-12, 1.0501e-13, -7.33e-15}},
    {0.02738422527909279,
     {-8.7656221025e-11, -0.0018710151256024468, 0.0001272529351005452, -8.61585554818044e-6, 5.807574129819e-7, -3.89746119877e-8, 2.6042565326e-9,
      -1.73270336e-10, 1.1479538e-11, -7.57373e-13, 4.992e-14, -3.27e-15}},
    {0.0248376140370965,
     {1.4971038179e-10, -0.0015404534125225623, 9.517979322294377e-5, -5.85890698516616e-6, 3.5932036504507e-7, -2.195622880358e-8, 1.336784143264e-9,
      -8.10977639e-11, 4.90227412e-12, -2.9531239e-13, 1.7919616e-14, -1.07196e-15}},
    {0.02209567790850997,
     {1.9049097951e-10, -0.0012200746194155918, 6.716747476014847e-5, -3.68669124430962e-6, 2.0175809063778e-7, -1.10091225438e-8, 5.98980834084e-10,
      -3.249542928e-11, 1.757838495e-12, -9.4823955e-14, 5.145076e-15, -2.7598e-16}},
    {0.019897615537047386,
     {1.1127964542e-10, -0.000989967434892046, 4.913347524305496e-5, -2.43264334364992e-6, 1.2015209251254e-7, -5.9202986733e-9, 2.9101984799e-10,
      -1.4271693376e-11, 6.9823426e-13, -3.408185e-14, 1.67155e-15, -8.121e-17}},
    {0.01809650333598256,
     {1.4204937865e-10, -0.0008192038847300031, 3.700900698593564e-5, -1.668577013139984e-6, 7.5078174213515e-8, -3.371436086376e-9,
      1.51096720944e-10, -6.758324537e-12, 3.0169365e-13, -1.344166e-14, 6.01267e-16, -2.6685e-17}},
    {0.016593885142356157,
     {2.18926077807e-10, -0.0006890317306590353, 2.8561912732693855e-5, -1.18194169146103e-6, 4.8828034407124e-8, -2.013773137233e-9,
      8.2913186275e-11, -3.408097613e-12, 1.3985412e-13, -5.72961e-15, 2.35524e-16, -9.617e-18}},
    {0.015321335755288601,
     {-2.681657893e-11, -0.0005875514611601062, 2.249886915463032e-5, -8.60287713239345e-7, 3.284715260178e-8, -1.252349118315e-9, 4.7679254513e-11,
      -1.812643925e-12, 6.881358e-14, -2.608694e-15, 9.918e-17, -3.75e-18}},
    {0.014229834312573075,
     {-1.641020878e-11, -0.0005069201088724155, 1.8035623867615513e-5, -6.40880193060433e-7, 2.2744615480827e-8, -8.06191919327e-10, 2.854029004e-11,
      -1.009114416e-12, 3.5635614e-14, -1.256887e-15, 4.444e-17, -1.564e-18}},
    {0.01328334934078157,
     {1.3202224793e-11, -0.0004417997819188497, 1.467794820915147e-5, -4.8711188143521e-7, 1.6147941523793e-8, -5.34727144226e-10, 1.768786621e-11,
      -5.844513e-13, 1.929082e-14, -6.36044e-16, 2.1017e-17, -6.91e-19}},
    {0.012078089406713843,
     {-1.0940203113e-10, -0.00036533359014287437, 1.1040411298479566e-5, -3.333390976855643e-7, 1.00552687132772e-8, -3.030460247871e-10,
      9.12498330697e-12, -2.7451439295e-13, 8.25067762e-15, -2.47767895e-16, 7.514797e-18, -2.25263e-19}},
    {0.010774364927783608,
     {7.817407443e-11, -0.00029077518099841174, 7.841654508224646e-6, -2.11321398033956e-7, 5.6906952419066e-9, -1.531348154761e-10, 4.1178450555e-12,
      -1.106506951e-13, 2.97108346e-15, -7.9721825e-17, 2.15618e-18, -5.7773e-20}},
}};

/// Σ c_i x^i by halves (Estrin 1960): short chains of dependent operations, one fixed order.
template<std::size_t n>
constexpr double polynomial(double x, std::array<double, n> const& c) {
    if constexpr (n == 1) {
        return c[0];
    } else {
        std::array<double, (n + 1) / 2> pairs{};
        for (std::size_t i = 0; i < n / 2; ++i) {
            pairs[i] = c[2 * i] + x * c[2 * i + 1];
        }
        if constexpr (n % 2 == 1) {
            pairs[n / 2] = c[n - 1];
        }
        return polynomial(x * x, pairs);
    }
}

/// 2^k for −1022 ≤ k ≤ 1023.
double power_of_two(int k) { return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52U); }

/// x · 2^k, rounded at most once, for |k| ≤ 2000 and x near 1 or the result near 1.
double scaled(double x, int k) {
    int const half = k / 2;
    return x * power_of_two(half) * power_of_two(k - half);
}

/// The first 26 bits of `x`: products of two such numbers are exact.
double leading_half(double x) { return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & 0xffff'ffff'f800'0000U); }

/// A number as k ln 2 + rest + rest_low, |rest| ≤ ln 2 / 2.
struct Reduced {
    int k;
    double rest, rest_low;
};

/// Reduces x + x_low, |x| < 2000, x_low small beside 1.
Reduced reduced(double x, double x_low) {
    constexpr double to_integer = 0x1.8p52;  // adding it rounds to a whole number
    double const k = (x * 0x1.71547652b82fep+0 + to_integer) - to_integer;
    double const high = x - k * ln2_high;  // exact
    double const low = k * ln2_low - x_low;
    double const rest = high - low;
    return {static_cast<int>(k), rest, (high - rest) - low};
}

/// log(2^k (1 + f)) + low, 1 + f between √½ and √2, with s = f / (2 + f) and 2 s = f − f²/2 + s f²/2: the large terms are f and f²/2.
double log_of(int k, double f, double low) {
    double const half_square = 0.5 * f * f;
    double const s = f / (2 + f), square = s * s;
    double const tail = s * (half_square + square * polynomial(square, log_tail));
    return k * ln2_high + (f - (half_square - (tail + (k * ln2_low + low))));
}

/// x = 2^k · significand with the significand between √½ and √2, for normal x > 0.
struct Split {
    int k;
    double significand;
};

Split split(double x) {
    constexpr auto root_half = std::bit_cast<std::uint64_t>(0x1.6a09e667f3bcdp-1);
    auto const bits = std::bit_cast<std::uint64_t>(x);
    auto const k = static_cast<std::int64_t>(bits - root_half) >> 52U;  // arithmetic since C++20
    return {static_cast<int>(k), std::bit_cast<double>(bits - (static_cast<std::uint64_t>(k) << 52U))};
}

/// Φ(−t) = (high + low) · 2^k, and Q(t); `high` is exact and carries 52 bits.
struct Tail {
    double high, low, q;
    int k;
};

/// Lower tail for 0 ≤ t < 39.
Tail normal_tail(double t) {
    double const leading = leading_half(t);
    auto const [k, rest, rest_low] = reduced(-0.5 * leading * leading, -0.5 * (t - leading) * (t + leading));
    double const one_and_rest = 1 + rest;
    double const e_high = leading_half(one_and_rest);
    double const lost = rest - (one_and_rest - 1);
    double const e_low = (one_and_rest - e_high) + (lost + (rest_low * one_and_rest + rest * rest * polynomial(rest, exp_tail)));

    auto const eighth = (std::bit_cast<std::uint64_t>(1 + t) >> 49U) - (1023U << 3U);
    double const middle = std::bit_cast<double>(((eighth + (1023U << 3U)) << 49U) | (1ULL << 48U)) - 1;
    TailPiece const& piece = tail_pieces[eighth];
    double const q_low = polynomial(t - middle, piece.rest);
    return {piece.high * e_high, piece.high * e_low + q_low * (e_high + e_low), piece.high + q_low, k};
}

/// t with Φ(−t) = p, for 0 < p ≤ 0.3.
double tail_quantile(double p) {
    double const s = std::sqrt(-2 * log(p));
    double const start = s - polynomial(1 / (s + 4), tail_quantile_start);
    Tail const tail = normal_tail(start);
    double const target = scaled(p, -tail.k);  // exact: a subnormal p has its few bits and no more
    double const excess = ((tail.high - target) + tail.low) / target;
    double const log_excess = excess * (1 - excess * (0.5 - excess * (1.0 / 3)));  // |excess| < 1e-4: the next term is below rounding
    // Halley's step for L(t) = log Φ(−t): L′ = −hazard, L″ = −hazard (hazard − t).
    double const hazard = 1 / (sqrt_two_pi * tail.q);
    return start + log_excess / (hazard + 0.5 * log_excess * (hazard - start));
}

}  // namespace

double exp(double x) {
    if (!(x > -746)) {
        return x != x ? x : 0;
    }
    if (x > 710) {
        return infinity;
    }
    auto const [k, rest, rest_low] = reduced(x, 0);
    double const significand = 1 + (rest + (rest_low + rest * rest * polynomial(rest, exp_tail)));
    return scaled(significand, k);
}

double expm1(double x) {
    if (!(x < 40)) {
        return exp(x);  // 1 is below rounding
    }
    if (x < -40) {
        return -1;
    }
    if (x > -below_rounding && x < below_rounding) {
        return x;
    }
    auto const [k, rest, rest_low] = reduced(x, 0);
    double const tail = rest_low + rest * (rest_low + rest * polynomial(rest, exp_tail));
    if (k == 0) {
        return rest + tail;
    }
    // 2^k ((1 − 2^-k) + rest + tail), the first sum without loss: its two terms may cancel in part.
    double const base = 1 - power_of_two(-k);
    double const sum = base + rest;
    double const lost = rest - (sum - base);
    return (sum + (lost + tail)) * power_of_two(k);
}

double log(double x) {
    if (!(x >= std::numeric_limits<double>::min())) {
        if (x == 0) {
            return -infinity;
        }
        if (!(x > 0)) {
            return not_a_number;
        }
        auto const [k, significand] = split(x * 0x1p54);
        return log_of(k - 54, significand - 1, 0);
    }
    if (x == infinity) {
        return x;
    }
    auto const [k, significand] = split(x);
    return log_of(k, significand - 1, 0);
}

double log1p(double x) {
    if (x > -below_rounding && x < below_rounding) {
        return x;
    }
    if (x > -0.29 && x < 0.41) {
        return log_of(0, x, 0);
    }
    if (!(x > -1) || x == infinity) {
        return log(1 + x);
    }
    double const sum = 1 + x;
    double const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
    auto const [k, significand] = split(sum);
    return log_of(k, significand - 1, lost / sum);
}

double normal_cdf(double x) {
    constexpr double nothing_left = 38.6, all_but_rounding = 8.3;
    if (!(x > -nothing_left)) {
        return x != x ? x : 0;
    }
    if (x > all_but_rounding) {
        return 1;
    }
    Tail const tail = normal_tail(x < 0 ? -x : x);
    double const lower = scaled(tail.high + tail.low, tail.k);
    return x < 0 ? lower : 1 - lower;
}

double normal_quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
        return not_a_number;
    }
    if (p == 0 || p == 1) {
        return p == 0 ? -infinity : infinity;
    }
    if (p < 0.3) {
        return -tail_quantile(p);
    }
    if (p > 0.7) {
        return tail_quantile(1 - p);  // exact difference
    }
    double const q = p - 0.5, square = q * q;  // exact difference
    return q * sqrt_two_pi + q * (sqrt_two_pi_low + square * polynomial(square, central_quantile));
}

}  // namespace contrapeso::exact
