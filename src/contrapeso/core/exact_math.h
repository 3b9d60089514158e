// SPDX-License-Identifier: Apache-2.0
#pragma once
// Elementary functions that give the same bits under every compiler and on wasm32: IEEE 754 double + − × ÷ sqrt and bit moves only, no library
// function, no fused multiply-add (build with -ffp-contract=off). The engine calls these and never std::exp, std::log or std::pow.
// Bounds below are the largest error seen against 64-bit extended precision in tests/unit/exact_math_test.cpp, in units in the last place (ulp).

namespace contrapeso::exact {

/// e^x. Error below 1 ulp, subnormal results included; above 709.78 infinity, below −745.13 zero, NaN through.
///
/// Reduction x = k ln 2 + r with ln 2 in two parts (Cody and Waite 1980), then a polynomial of degree 12 on |r| ≤ ln 2 / 2.
[[nodiscard]] double exp(double x);

/// e^x − 1 without cancellation near zero. Error below 1.5 ulp; −0 stays −0, NaN through.
[[nodiscard]] double expm1(double x);

/// Natural logarithm. Error below 1 ulp; of ±0 minus infinity, of negative numbers NaN, of infinity infinity, NaN through.
///
/// Reduction x = 2^k (1 + f) with 1 + f between √½ and √2, then 2 artanh(f / (2 + f)) as a polynomial.
[[nodiscard]] double log(double x);

/// log(1 + x) without cancellation near zero. Error below 1 ulp; of −1 minus infinity, below −1 NaN, −0 stays −0.
[[nodiscard]] double log1p(double x);

/// Φ(x) = P(Z ≤ x) for a standard normal Z. Error below 1 ulp from −38.5 (where it leaves the subnormal numbers) upwards.
///
/// Lower tail as exp(−x²/2) · Q(|x|) with x²/2 in two parts; Q(t) = exp(t²/2) Φ(−t) is smooth and piecewise polynomial in 42 pieces.
[[nodiscard]] double normal_cdf(double x);

/// Φ⁻¹(p), the number that a standard normal variable stays below with probability `p`. Error below 1.5 ulp for every p in (0, 1), subnormal
/// included; of 0 minus infinity, of 1 infinity, outside [0, 1] and of NaN NaN.
///
/// Between 0.3 and 0.7 an odd polynomial in p − ½; in the tails one step of Halley's method on log Φ from a polynomial start.
[[nodiscard]] double normal_quantile(double p);

}  // namespace contrapeso::exact
