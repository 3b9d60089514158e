// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/random/event_field.h"

#include <algorithm>
#include <array>
#include <bit>

#include "contrapeso/core/contracts.h"
#include "contrapeso/random/streams.h"

namespace contrapeso::random {

namespace {

/// ⌊2^64 · P(X ≤ k)⌋ for X ~ Poisson(4), k = 0 … 31; the tail beyond is below 2^-59 (checked in tests/statistical).
constexpr std::array<std::uint64_t, 32> poisson4_cdf{
#include "contrapeso/random/poisson4.inc"
};

/// A band of levels, `width` events per day wide; its blocks last so many days that width · days = 4.
struct Layer {
    double from, width;
    std::int32_t block_days;
};

/// Widths double up to 4 events per day, so that a sheet with a small rate opens few layers and a large one wastes little.
constexpr Layer layer_at(std::uint32_t k) {
    if (k == 0) {
        return {0.0, 0x1p-10, 4096};
    }
    if (k <= 13) {
        double const from = std::bit_cast<double>((1023ULL - 11 + k) << 52U);  // 2^(k − 11)
        return {from, from, 1 << (13 - k)};
    }
    return {8.0 + 4.0 * (k - 14), 4.0, 1};
}

/// Layers of a sheet: their room in the names of events. A sheet has up to some 4,000 events a day, whatever its rate.
constexpr std::uint32_t most_layers = 1024;

/// How far above today's factor a process is covered when it has to be covered again.
constexpr double headroom = 1.05;

}  // namespace

EventField::EventField(RunKey run, std::span<std::uint32_t const> places, Day first, Day last)
    : run_{run}, points_{first, last}, renewals_{first, last} {
    CONTRAPESO_EXPECT(first >= 0 && last >= first);
    std::uint32_t most = 0;
    for (std::uint32_t const n : places) {
        processes_.push_back({n, 0, 0});
        most = std::max(most, n);
    }
    sheets_.resize(most * processes_.size());
}

void EventField::set_factor(std::uint16_t process, double factor, Day today) {
    Process& p = processes_[process];
    p.factor = factor;
    bool const too_low = factor > p.ceiling;
    bool const far_too_high = factor < p.ceiling * 0.6;  // let layers close when their blocks end
    if (too_low || far_too_high) {
        p.ceiling = factor * headroom;
    }
    if (too_low) {
        for (std::uint32_t place = 0; place < p.places; ++place) {
            cover(process, static_cast<std::uint16_t>(place), today);
        }
    }
}

/// Makes sure that every point below ceiling × weight, from today on, is queued.
void EventField::cover(std::uint16_t process, std::uint16_t place, Day today) {
    Sheet& sheet = sheets_[at(process, place)];
    double const reach = processes_[process].ceiling * sheet.weight;
    while (reach > sheet.open_below && sheet.open_layers < most_layers) {
        open(process, place, sheet.open_layers++, today);
        sheet.open_below = layer_at(sheet.open_layers).from;
    }
}

/// Queues the points of the block of this layer in which `today` lies, and the day on which the next block begins.
void EventField::open(std::uint16_t process, std::uint16_t place, std::uint32_t layer, Day today) {
    CONTRAPESO_EXPECT(layer < most_layers && process < 256);  // their room in the names of events
    Layer const l = layer_at(layer);
    Day const block = today / l.block_days;
    std::uint64_t const name = (static_cast<std::uint64_t>(process) << 16U) | place;  // not the sheet: new processes move no old draw
    Coordinates at{.stream = static_cast<std::uint64_t>(Stream::event_field),
                   .entity = (name << 32U) | layer,
                   .time = static_cast<std::uint64_t>(block),
                   .ordinal = 0};
    std::uint64_t const u = philox(run_, at)[0];
    auto const count = static_cast<std::uint64_t>(std::upper_bound(poisson4_cdf.begin(), poisson4_cdf.end(), u) - poisson4_cdf.begin());
    for (std::uint64_t i = 1; i <= count; ++i) {
        at.ordinal = i;
        Words const w = philox(run_, at);
        Day const day = block * l.block_days + static_cast<Day>(below(w[0], static_cast<std::uint64_t>(l.block_days)));
        if (day < today) {
            continue;
        }
        std::uint64_t const key = (name << 40U) | (static_cast<std::uint64_t>(layer) << 30U) | (static_cast<std::uint64_t>(block) << 8U) | i;
        points_.file(day, {{process, place, static_cast<std::uint32_t>(w[0]), w[2], w[3], key}, l.from + l.width * uniform(w[1])});
    }
    renewals_.file((block + 1) * l.block_days, {process, place, layer});
}

/// Layers whose block ended yesterday are opened again, or closed if the rate no longer reaches them (from the top down only).
void EventField::renew(Day today) {
    ended_ = renewals_.take(today);
    std::sort(ended_.begin(), ended_.end(), [](Renewal const& a, Renewal const& b) { return a.layer > b.layer; });
    for (auto const& [process, place, layer] : ended_) {
        Process const& p = processes_[process];
        Sheet& sheet = sheets_[at(process, place)];
        bool const reached = layer_at(layer).from < p.ceiling * sheet.weight;
        if (reached || layer + 1 < sheet.open_layers) {
            open(process, place, layer, today);
        } else {
            sheet.open_below = layer_at(--sheet.open_layers).from;
        }
    }
}

std::span<Event const> EventField::events(Day today) {
    renew(today);
    std::vector<Point> const& points = points_.take(today);
    candidates_ += points.size();
    today_.clear();
    for (Point const& point : points) {
        if (point.level < rate(point.event.process, point.event.place)) {
            today_.push_back(point.event);
        }
    }
    std::sort(today_.begin(), today_.end(),
              [](Event const& a, Event const& b) { return a.moment != b.moment ? a.moment < b.moment : a.key < b.key; });
    return today_;
}

}  // namespace contrapeso::random
