// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/seats.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include "contrapeso/institutions/apportionment.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"

namespace contrapeso::published {

namespace {

using Rule = std::vector<int> (*)(std::span<double const> votes, int seats);

constexpr std::string_view election_file = "data/published/elections-2021.csv";

// Votes of 4 February 2024 (Acción Ciudadana from the electoral tribunal): Nuevas Ideas first; ARENA, FMLN, PCN, GANA, PDC, Vamos, Fuerza Solidaria,
// Nuestro Tiempo, CD.
constexpr std::array<double, 10> votes_2024{2'200'331.79, 227'357.30, 195'919.98, 101'641.43, 99'343.89,
                                            93'107.56,    91'675.45,  51'021.13,  41'060.48,  12'165.49};
constexpr std::array<int, 14> sizes_60{16, 7, 5, 5, 5, 4, 3, 3, 2, 2, 2, 2, 2, 2};
// Seats of Nuevas Ideas there on 4 February 2024 (press, from the electoral tribunal).
constexpr std::array<std::pair<std::string_view, int>, 14> leader_2024{{{"San Salvador", 14},
                                                                        {"La Libertad", 6},
                                                                        {"Santa Ana", 5},
                                                                        {"San Miguel", 4},
                                                                        {"Sonsonate", 5},
                                                                        {"Usulután", 4},
                                                                        {"La Paz", 3},
                                                                        {"Ahuachapán", 2},
                                                                        {"Morazán", 2},
                                                                        {"Cabañas", 2},
                                                                        {"San Vicente", 2},
                                                                        {"La Unión", 2},
                                                                        {"Cuscatlán", 2},
                                                                        {"Chalatenango", 1}}};
constexpr std::array<int, 14> sizes_84{24, 10, 7, 6, 6, 5, 4, 4, 3, 3, 3, 3, 3, 3};

void require(bool possible, std::string const& reason) {
    if (!possible) {
        throw BadModelInput{reason};
    }
}

double checked_total(std::span<double const> votes, int seats) {
    constexpr int most_seats = 10'000;
    require(seats >= 0 && seats <= most_seats, "a district has 0 to 10000 seats, not " + std::to_string(seats));
    double total = 0;
    for (double const one : votes) {
        require(one >= 0 && std::isfinite(one), "votes must be finite and not negative");
        total += one;
    }
    require(total > 0, "nobody voted");
    return total;
}

std::vector<Setting> settings() { return {{"leader_vote_factor", "times", "votes of Nuevas Ideas in 2024 multiplied", 1, 0.1, 2}}; }

/// Seats of the first list if every district votes as the nation does.
int leader_seats(Rule rule, std::span<double const> votes, std::span<int const> sizes) {
    int sum = 0;
    for (int const size : sizes) {
        sum += rule(votes, size).front();
    }
    return sum;
}

void add_benchmarks(std::vector<Row>& rows, Values const& values) {
    auto votes = votes_2024;
    votes.front() *= setting_value(settings(), values, "leader_vote_factor");
    constexpr std::array<int, 1> nation_60{60}, nation_84{84};
    struct Benchmark {
        char const* quantity;
        double published;
        Rule rule;
        std::span<int const> sizes;
    };
    std::array<Benchmark, 8> const benchmarks{{{"equal shares in 14 districts, D'Hondt, 60 seats", 58, dhondt, sizes_60},
                                               {"equal shares in 14 districts, Hare, 60 seats", 47, hare, sizes_60},
                                               {"equal shares in 14 districts, D'Hondt, 84 seats", 80, dhondt, sizes_84},
                                               {"equal shares in 14 districts, Hare, 84 seats", 59, hare, sizes_84},
                                               {"one national district, D'Hondt, 60 seats", 45, dhondt, nation_60},
                                               {"one national district, Hare, 60 seats", 42, hare, nation_60},
                                               {"one national district, D'Hondt, 84 seats", 63, dhondt, nation_84},
                                               {"one national district, Hare, 84 seats", 59, hare, nation_84}}};
    for (Benchmark const& one : benchmarks) {
        rows.push_back({std::string{"2024 votes, "} + one.quantity + ": Nuevas Ideas", "seats", one.published,
                        static_cast<double>(leader_seats(one.rule, votes, one.sizes)), 0, Standing::computed, "exact: seats are whole"});
    }
    rows.push_back({"2024 votes, equal shares against the true result: Nuevas Ideas", "seats", 54,
                    static_cast<double>(leader_seats(dhondt, votes, sizes_60)), 4, Standing::printed,
                    "54 were won: shares differ by place, and the benchmark leaves that out"});
    for (std::size_t i = 0; i < sizes_60.size(); ++i) {
        auto const& [district, won] = leader_2024[i];
        rows.push_back({"2024, " + std::string{district} + " with the national shares, D'Hondt: Nuevas Ideas", "seats", static_cast<double>(won),
                        static_cast<double>(dhondt(votes, sizes_60[i]).front()), 1, Standing::printed,
                        "one seat: the district's own votes are not among the data"});
    }
}

void add_textbook(std::vector<Row>& rows) {
    constexpr std::array<double, 4> highest{100'000, 80'000, 30'000, 20'000};
    constexpr std::array<double, 6> remainders{47'000, 16'000, 15'800, 12'000, 6'100, 3'100};
    constexpr std::array<int, 4> by_dhondt{4, 3, 1, 0};
    constexpr std::array<int, 6> by_hare{5, 2, 1, 1, 1, 0};
    auto const ours_dhondt = dhondt(highest, 8), ours_hare = hare(remainders, 10);
    for (std::size_t i = 0; i < by_dhondt.size(); ++i) {
        rows.push_back({"textbook, D'Hondt, 8 seats: list " + std::to_string(i + 1), "seats", static_cast<double>(by_dhondt[i]),
                        static_cast<double>(ours_dhondt[i]), 0, Standing::recalled, "exact; the example of many textbooks, from memory"});
    }
    for (std::size_t i = 0; i < by_hare.size(); ++i) {
        rows.push_back({"textbook, Hare, 10 seats: list " + std::to_string(i + 1), "seats", static_cast<double>(by_hare[i]),
                        static_cast<double>(ours_hare[i]), 0, Standing::recalled, "exact; the example of many textbooks, from memory"});
    }
}

void add_thresholds(std::vector<Row>& rows) {
    struct Majority {
        int seats, numerator, denominator, published;
    };
    constexpr std::array<Majority, 4> majorities{{{84, 3, 4, 63}, {60, 3, 4, 45}, {84, 2, 3, 56}, {60, 2, 3, 40}}};
    for (auto const& [seats, numerator, denominator, published] : majorities) {
        rows.push_back({std::to_string(numerator) + "/" + std::to_string(denominator) + " of " + std::to_string(seats), "votes",
                        static_cast<double>(published), static_cast<double>(threshold(seats, numerator, denominator)), 0, Standing::computed,
                        "exact; least whole number of seats that reaches the share"});
    }
}

enum class Size : std::uint8_t { of_2021, of_2024 };

using SeatsByParty = std::map<std::string, int, std::less<>>;

/// Coalition lists pooled in each department, then one count a department.
SeatsByParty seats_by_party(std::vector<DepartmentVotes> const& lists, Rule rule, Size size) {
    std::map<std::string, std::vector<DepartmentVotes>> departments;
    for (DepartmentVotes const& one : lists) {
        auto& pools = departments[one.department];
        bool added = false;
        for (DepartmentVotes& pool : pools) {
            if (pool.pool == one.pool) {
                pool.votes += one.votes;
                added = true;
            }
        }
        if (!added) {
            pools.push_back(one);
        }
    }
    SeatsByParty result;
    for (auto const& [name, pools] : departments) {
        std::vector<double> votes;
        for (DepartmentVotes const& pool : pools) {
            votes.push_back(pool.votes);
        }
        auto const won = rule(votes, size == Size::of_2021 ? pools.front().seats_2021 : pools.front().seats_2024);
        for (std::size_t i = 0; i < pools.size(); ++i) {
            result[pools[i].party] += won[i];
        }
    }
    return result;
}

int seats_of(SeatsByParty const& seats, std::string_view party) {
    auto const found = seats.find(party);
    return found == seats.end() ? 0 : found->second;
}

void add_2021(std::vector<Row>& rows, std::string_view csv) {
    auto const lists = read_department_votes(csv);
    SeatsByParty const won = seats_by_party(lists, hare, Size::of_2021);
    constexpr std::array<std::pair<char const*, int>, 8> result{
        {{"nuevas_ideas", 56}, {"arena", 14}, {"gana", 5}, {"fmln", 4}, {"pcn", 2}, {"pdc", 1}, {"nuestro_tiempo", 1}, {"vamos", 1}}};
    for (auto const& [party, published] : result) {
        rows.push_back({std::string{"2021 votes by department, Hare, 84 seats: "} + party, "seats", static_cast<double>(published),
                        static_cast<double>(seats_of(won, party)), 0, Standing::printed,
                        "exact; preliminary count, coalition lists pooled by department and their seats credited to the larger party"});
    }
    SeatsByParty const under_new_rule = seats_by_party(lists, dhondt, Size::of_2024);
    int const government = seats_of(under_new_rule, "nuevas_ideas") + seats_of(under_new_rule, "gana") + seats_of(under_new_rule, "pcn") +
                           seats_of(under_new_rule, "pdc");
    rows.push_back({"2021 votes by department, D'Hondt, 60 seats: Nuevas Ideas and allies", "seats", 56, static_cast<double>(government), 0,
                    Standing::printed, "exact; Acción Ciudadana has 50 and 6, which needs to know who sat on the common lists"});
    rows.push_back({"2021 votes by department, D'Hondt, 60 seats: Nuevas Ideas alone", "seats", 50,
                    static_cast<double>(seats_of(under_new_rule, "nuevas_ideas")), 6, Standing::printed,
                    "six, the seats of allies: all seats of common lists are credited to the larger party here"});
    int all = 0;
    for (auto const& [party, count] : under_new_rule) {
        all += count;
    }
    rows.push_back({"2021 votes by department, D'Hondt, 60 seats: others", "seats", 4, static_cast<double>(all - government), 0, Standing::printed,
                    "exact; Acción Ciudadana"});
}

std::vector<std::string_view> split(std::string_view line, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t end = line.find(at); end != std::string_view::npos; end = line.find(at)) {
        parts.push_back(line.substr(0, end));
        line.remove_prefix(end + 1);
    }
    parts.push_back(line);
    return parts;
}

int whole(std::string_view text, std::string const& where) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    require(error == std::errc{} && end == text.data() + text.size() && value >= 0, where + std::string{text} + " is no whole number of 0 or more");
    return value;
}

}  // namespace

std::vector<int> dhondt(std::span<double const> votes, int seats) {
    (void)checked_total(votes, seats);
    return institutions::dhondt(votes, seats);
}

std::vector<int> hare(std::span<double const> votes, int seats) {
    (void)checked_total(votes, seats);
    require(seats > 0, "there is no quota without a seat");
    return institutions::hare(votes, seats);
}

int threshold(int seats, int numerator, int denominator) {
    require(seats > 0 && numerator > 0 && numerator <= denominator, "a majority is a share above 0 and at most 1 of at least one seat");
    return institutions::share_of_seats(seats, numerator, denominator);
}

std::vector<DepartmentVotes> read_department_votes(std::string_view csv) {
    std::vector<DepartmentVotes> lists;
    bool header = true;
    int number = 0;
    for (std::string_view const line : split(csv, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (header) {
            require(line == "department,seats_2021,seats_2024,list,pool,party,votes", "votes by department: the header is not the one expected");
            header = false;
            continue;
        }
        std::string const where = "votes by department, line " + std::to_string(number) + ": ";
        auto const cells = split(line, ',');
        require(cells.size() == 7, where + "there must be seven cells");
        lists.push_back({std::string{cells[0]}, std::string{cells[3]}, std::string{cells[4]}, std::string{cells[5]}, whole(cells[1], where),
                         whole(cells[2], where), static_cast<double>(whole(cells[6], where))});
    }
    require(!lists.empty(), "votes by department: the table is empty");
    return lists;
}

Model seats() {
    return {
        "seats", "seats of Nuevas Ideas from the votes of 2021 and 2024 under the quota of Hare and under D'Hondt",
        "Gallagher 1991, Proportionality, disproportionality and electoral systems, Electoral Studies 10(1):33-51 (the two rules); Tribunal Supremo "
        "Electoral and Acción Ciudadana (votes and seats of 2021 and 2024)",
        settings(), [](Values const& values, scenario::DataSource const& data) {
            std::vector<Row> rows;
            add_benchmarks(rows, values);
            add_textbook(rows);
            add_thresholds(rows);
            auto const csv = data.text(election_file);
            require(csv.has_value(), "there is no " + std::string{election_file});
            add_2021(rows, *csv);
            return rows;
        }};
}

}  // namespace contrapeso::published
