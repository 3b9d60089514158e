// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/election_tables.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <sstream>

#include "contrapeso/core/calendar.h"
#include "contrapeso/scenario/csv.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

using institutions::Election;
using institutions::ElectionTable;
using institutions::Rule;

constexpr double most_seats = 1000, most_votes = 2e9;
constexpr std::size_t most_names = 200;  // of parties, and of districts
constexpr std::string_view nation = "national";

struct List {
    std::string party, joins;
};

class ElectionReader {
  public:
    ElectionReader(DataSource const& data, std::string const& country, Diagnostics& diagnostics)
        : data_{data}, folder_{"data/countries/" + country + "/"}, diagnostics_{diagnostics} {}

    std::shared_ptr<ElectionTable const> read() {
        std::size_t const before = diagnostics_.size();
        read_districts();
        read_elections();
        read_governments();
        if (diagnostics_.size() != before) {
            return nullptr;
        }
        read_votes();
        read_seats();
        if (diagnostics_.size() == before) {
            widen();
            check();
        }
        return diagnostics_.size() == before ? std::make_shared<ElectionTable const>(std::move(table_)) : nullptr;
    }

  private:
    using ByPartyAndDistrict = std::map<std::pair<std::size_t, std::size_t>, double>;

    std::optional<CsvTable> open(std::string const& name, std::vector<std::string> const& columns) {
        std::string const path = folder_ + name;
        auto const text = data_.text(path);
        if (!text) {
            diagnostics_.push_back({path, "there is no such file", "A country with elections.csv needs it"});
            return std::nullopt;
        }
        return read_csv(*text, path, columns, diagnostics_);
    }

    Day day(CsvTable const& csv, CsvTable::Row const& row, std::string_view column) {
        auto const date = parse_date(csv.field(row, column));
        if (!date) {
            diagnostics_.push_back({csv.where(row), "`" + shown(csv.field(row, column)) + "` is not a day that exists", "Write it as 2021-02-28"});
        }
        return date.value_or(0);
    }

    int whole(CsvTable const& csv, CsvTable::Row const& row, std::string_view column) {
        double const value = csv.number(row, column, 0, diagnostics_, most_seats).value_or(0);
        if (value != static_cast<int>(value)) {
            diagnostics_.push_back({csv.where(row), "`" + std::string{column} + "` is not a whole number", "Seats are whole"});
        }
        return static_cast<int>(value);
    }

    double share(CsvTable const& csv, CsvTable::Row const& row, std::string_view column) {
        return csv.field(row, column).empty() ? 0.0 : csv.number(row, column, 0, diagnostics_, 1).value_or(0);
    }

    std::size_t party(std::string const& name) {
        auto& parties = table_.parties;
        auto const found = std::find(parties.begin(), parties.end(), name);
        if (found != parties.end() || parties.size() == most_names) {
            return static_cast<std::size_t>(found - parties.begin()) % most_names;
        }
        parties.push_back(name);
        return parties.size() - 1;
    }

    std::size_t district(CsvTable const& csv, CsvTable::Row const& row, std::string_view column) {
        std::string const& name = csv.field(row, column);
        auto const& districts = table_.districts;
        auto const found = std::find(districts.begin(), districts.end(), name);
        if (found == districts.end() && name != nation) {
            diagnostics_.push_back({csv.where(row), "there is no district `" + shown(name) + "`", did_you_mean(name, districts, "")});
        }
        return static_cast<std::size_t>(found - districts.begin());  // the nation stands after the last
    }

    void read_districts() {
        auto const csv = open("assembly_districts.csv", {"department", "of_84", "of_60"});
        if (!csv) {
            return;
        }
        if (csv->rows.size() > most_names) {
            diagnostics_.push_back({csv->file, "the table has more than " + std::to_string(most_names) + " rows", ""});
            return;
        }
        for (CsvTable::Row const& row : csv->rows) {
            table_.districts.push_back(csv->field(row, "department"));
            table_.deputies[0].push_back(whole(*csv, row, "of_84"));
            table_.deputies[1].push_back(whole(*csv, row, "of_60"));
        }
        for (std::size_t law = 0; law < table_.size.size(); ++law) {
            table_.size[law] = std::accumulate(table_.deputies[law].begin(), table_.deputies[law].end(), 0);
        }
    }

    void read_elections() {
        auto const csv = open("elections.csv", {"held", "seated", "size", "rule", "approval", "undemocratic", "barred"});
        for (CsvTable::Row const& row : csv ? csv->rows : std::vector<CsvTable::Row>{}) {
            Election one;
            one.held = day(*csv, row, "held");
            one.seated = day(*csv, row, "seated");
            one.size = whole(*csv, row, "size");
            std::string const& rule = csv->field(row, "rule");
            one.rule = rule == "dhondt" ? Rule::dhondt : Rule::hare;
            if (rule != "dhondt" && rule != "hare") {
                diagnostics_.push_back({csv->where(row), "there is no rule `" + shown(rule) + "`", "Write hare or dhondt"});
            }
            one.reference = {share(*csv, row, "approval"), share(*csv, row, "undemocratic"), share(*csv, row, "barred")};
            bool const in_order = table_.elections.empty() || table_.elections.back().held < one.held;
            if (one.seated <= one.held || !in_order) {
                diagnostics_.push_back({csv->where(row), "elections are not in the order of their dates, or seats are taken before the vote", ""});
            }
            table_.elections.push_back(std::move(one));
        }
    }

    void read_governments() {
        auto const csv = open("governments.csv", {"from", "party", "allies"});
        for (CsvTable::Row const& row : csv ? csv->rows : std::vector<CsvTable::Row>{}) {
            institutions::Government one{day(*csv, row, "from"), party(csv->field(row, "party")), {}};
            std::istringstream allies{csv->field(row, "allies")};
            for (std::string name; allies >> name;) {
                one.allies.push_back(party(name));
            }
            if (!table_.governments.empty() && one.from <= table_.governments.back().from) {
                diagnostics_.push_back({csv->where(row), "governments are not in the order of their dates", ""});
            }
            table_.governments.push_back(std::move(one));
        }
    }

    std::map<std::string, List> read_lists() {
        std::map<std::string, List> lists;
        auto const csv = open("assembly_lists.csv", {"list", "party", "joins"});
        for (CsvTable::Row const& row : csv ? csv->rows : std::vector<CsvTable::Row>{}) {
            lists[csv->field(row, "list")] = {csv->field(row, "party"), csv->field(row, "joins")};
        }
        return lists;
    }

    /// Votes by municipality, of the years that have a file of them.
    void read_votes() {
        votes_.resize(table_.elections.size());
        for (std::size_t i = 0; i < table_.elections.size(); ++i) {
            std::string const name = "assembly_votes_" + std::to_string(year_of(table_.elections[i].held)) + ".csv";
            if (data_.text(folder_ + name)) {
                if (auto const csv = open(name, {"department", "municipality"})) {
                    votes_[i] = votes_by_department(*csv, read_lists());
                }
            }
        }
    }

    ByPartyAndDistrict votes_by_department(CsvTable const& csv, std::map<std::string, List> const& lists) {
        std::map<std::string, std::map<std::size_t, double>> by_list;
        for (std::string const& column : csv.columns) {
            if (column == "department" || column == "municipality") {
                continue;
            }
            auto const list = lists.find(column);
            if (list == lists.end() || (!list->second.joins.empty() && !lists.contains(list->second.joins))) {
                diagnostics_.push_back({csv.file, "the list `" + shown(column) + "`, or the one it joins, is not in assembly_lists.csv", ""});
                continue;
            }
            for (CsvTable::Row const& row : csv.rows) {
                by_list[column][district(csv, row, "department")] += csv.number(row, column, 0, diagnostics_, most_votes).value_or(0);
            }
        }
        ByPartyAndDistrict votes;
        for (auto const& [name, by_district] : by_list) {
            List const& list = lists.at(name);
            for (auto const& [where, count] : by_district) {
                bool const joined = !list.joins.empty() && by_list[list.joins][where] > 0;
                if (count > 0) {
                    votes[{party(joined ? lists.at(list.joins).party : list.party), where}] += count;
                }
            }
        }
        return votes;
    }

    /// Seats as won, and national votes.
    void read_seats() {
        seats_.resize(table_.elections.size());
        national_.resize(table_.elections.size());
        auto const csv = open("assembly_seats.csv", {"election", "district", "party", "seats", "votes"});
        for (CsvTable::Row const& row : csv ? csv->rows : std::vector<CsvTable::Row>{}) {
            Day const held = day(*csv, row, "election");
            auto const at = std::find_if(table_.elections.begin(), table_.elections.end(), [&](Election const& one) { return one.held == held; });
            if (at == table_.elections.end()) {
                diagnostics_.push_back({csv->where(row), "there was no election on this day", "Add it to elections.csv"});
                continue;
            }
            auto const election = static_cast<std::size_t>(at - table_.elections.begin());
            std::size_t const who = party(csv->field(row, "party")), where = district(*csv, row, "district");
            if (!csv->field(row, "seats").empty()) {
                seats_[election][{who, where}] = whole(*csv, row, "seats");
            }
            if (!csv->field(row, "votes").empty()) {
                national_[election][who] = csv->number(row, "votes", 0, diagnostics_, most_votes).value_or(0);
            }
        }
    }

    /// All parties are known now: numbers by party and district.
    void widen() {
        for (std::size_t i = 0; i < table_.elections.size(); ++i) {
            Election& one = table_.elections[i];
            std::size_t const cells = table_.parties.size() * table_.columns();
            if (!seats_[i].empty()) {
                one.seats.assign(cells, 0);
                for (auto const& [at, seats] : seats_[i]) {
                    one.seats[at.first * table_.columns() + at.second] = static_cast<int>(seats);
                }
            }
            if (!votes_[i].empty()) {
                one.votes.assign(cells, 0);
                for (auto const& [at, votes] : votes_[i]) {
                    one.votes[at.first * table_.columns() + at.second] = votes;
                }
            } else if (!national_[i].empty() && i > 0 && !table_.elections[i - 1].votes.empty()) {
                one.votes = scaled(table_.elections[i - 1].votes, national_[i]);
            }
        }
        for (std::string const name : {"arena", "fmln"}) {
            auto const found = std::find(table_.parties.begin(), table_.parties.end(), name);
            if (found != table_.parties.end()) {
                table_.traditional.push_back(static_cast<std::size_t>(found - table_.parties.begin()));
            }
        }
    }

    /// The geography of `before` with the national totals of `now`; a party that is new has the geography of all voters.
    std::vector<double> scaled(std::vector<double> const& before, std::map<std::size_t, double> const& now) const {
        std::size_t const columns = table_.columns();
        std::vector<double> all(columns);
        for (std::size_t i = 0; i < before.size(); ++i) {
            all[i % columns] += before[i];
        }
        double const everybody = std::accumulate(all.begin(), all.end(), 0.0);
        std::vector<double> votes(before.size());
        for (auto const& [who, total] : now) {
            double const share = institutions::national_share(who, before, table_);
            for (std::size_t where = 0; where < columns; ++where) {
                double const here = share > 0 ? before[who * columns + where] / share : all[where];
                votes[who * columns + where] = total * here / everybody;
            }
        }
        return votes;
    }

    void check() {
        if (table_.elections.empty() || table_.governments.empty() || table_.districts.empty()) {
            diagnostics_.push_back({folder_ + "elections.csv", "a country with elections has at least one, a government and a district", ""});
            return;
        }
        for (Election const& one : table_.elections) {
            int const seats = std::accumulate(one.seats.begin(), one.seats.end(), 0);
            if (one.seats.empty() ? one.votes.empty() : seats != one.size) {
                diagnostics_.push_back({folder_ + "assembly_seats.csv",
                                        "the election of " + to_string_date(one.held) + " has " + std::to_string(seats) + " seats of " +
                                            std::to_string(one.size) + ", and votes by place are needed where there are none",
                                        ""});
            }
        }
        if (table_.elections.back().votes.empty()) {
            diagnostics_.push_back({folder_ + "elections.csv", "the last election has no votes, so that none after it can be modelled", ""});
        }
    }

    DataSource const& data_;
    std::string folder_;
    Diagnostics& diagnostics_;
    ElectionTable table_;
    std::vector<ByPartyAndDistrict> votes_, seats_;
    std::vector<std::map<std::size_t, double>> national_;
};

}  // namespace

std::shared_ptr<ElectionTable const> read_elections(DataSource const& data, std::string const& country, Diagnostics& diagnostics) {
    return data.text("data/countries/" + country + "/elections.csv") ? ElectionReader{data, country, diagnostics}.read() : nullptr;
}

}  // namespace contrapeso::scenario
