// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/sha256.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace contrapeso {
namespace {

std::span<std::byte const> bytes(std::string_view text) { return std::as_bytes(std::span{text}); }

std::string hash(std::string_view text) { return hex(sha256(bytes(text))); }

// Examples of FIPS 180-4 (NIST cryptographic standards, example values).

TEST(Sha256, of_nothing) { EXPECT_EQ(hash(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"); }

TEST(Sha256, of_abc) { EXPECT_EQ(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); }

TEST(Sha256, of_448_bits) {
    EXPECT_EQ(hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, of_a_million_letters) {
    EXPECT_EQ(hash(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// Every length up to several blocks, so that each way of padding occurs; the digest of the digests is Python's (hashlib).
TEST(Sha256, of_every_length_to_300) {
    Sha256 all;
    for (std::size_t length = 0; length <= 300; ++length) {
        Digest const digest = sha256(bytes(std::string(length, 'x')));
        all.update(std::as_bytes(std::span{digest}));
    }
    EXPECT_EQ(hex(all.digest()), "c397e35c2e555d81e9c938f6c34d6d5a4f537033993fb7cf00168134aedadd4c");
}

TEST(Sha256, parts_give_the_digest_of_the_whole) {
    std::string const message(300, 'x');
    for (std::size_t length = 0; length <= message.size(); ++length) {
        std::string_view const whole = std::string_view{message}.substr(0, length);
        Sha256 parts;
        for (std::size_t from = 0; from < length; from += 37) {
            parts.update(bytes(whole.substr(from, 37)));
            (void)parts.digest();  // looking does not disturb
        }
        ASSERT_EQ(parts.digest(), sha256(bytes(whole))) << length;
    }
}

}  // namespace
}  // namespace contrapeso
