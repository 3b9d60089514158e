// SPDX-License-Identifier: Apache-2.0
// Step 9, for tomorrow: what people saw today, and what they think of it.
#include "contrapeso/country/country.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/opinion/consent.h"
#include "contrapeso/opinion/perception.h"

namespace contrapeso::country {

namespace {

constexpr double inhabitants_per_rate = 1e5, inhabitants_per_visible_member = 1e3;

}  // namespace

/// The first morning: people are used to the violence that they see, and tolerance is where it is heading.
void Country::settle_opinion() {
    double const rate = today_.opinion.initial_homicide_rate.per_100k;
    state_.news.official_rate = state_.news.true_rate = rate;
    state_.mood.perceived_violence = state_.mood.reference_violence = opinion::felt(rate);
    opinion::Situation const situation = situation_today(today_.institutions.media_freedom.value);
    state_.mood.accepts_undemocratic_rule =
        opinion::tolerance_in_view(opinion::sincere_approval(situation, today_.opinion), situation, today_.opinion);
    form_opinions(situation);
}

void Country::follow_the_news() {
    auto const& p = today_.opinion;
    MonthlyRecord const& month = state_.month;
    opinion::News& news = state_.news;
    opinion::Mood& mood = state_.mood;
    if (month.days == 1) {  // a new record has begun
        news.official_before = news.killed_before = 0;
    }
    double const per_killing = days_per_year * inhabitants_per_rate / static_cast<double>(std::max<std::int64_t>(1, state_.population()));
    auto const rate = [per_killing](std::int64_t killed) { return static_cast<double>(killed) * per_killing; };
    news.official_rate = opinion::a_day_nearer(news.official_rate, rate(month.homicides_official - news.official_before), p.news_memory.value);
    news.true_rate = opinion::a_day_nearer(news.true_rate, rate(detail::killed(month) - news.killed_before), p.news_memory.value);
    news.official_before = month.homicides_official;
    news.killed_before = detail::killed(month);

    double const media_freedom = state_.checks.media_freedom;
    double const in_view = opinion::violence_in_view(news.official_rate, news.true_rate, media_freedom, p);
    mood.perceived_violence = opinion::a_day_nearer(mood.perceived_violence, in_view, p.perception_memory.value);  // OPI-1
    mood.reference_violence = opinion::a_day_nearer(mood.reference_violence, mood.perceived_violence, p.reference_memory.days());  // OPI-2
    opinion::Situation const situation = situation_today(media_freedom);
    double const tolerance = opinion::tolerance_in_view(opinion::sincere_approval(situation, p), situation, p);
    mood.accepts_undemocratic_rule = opinion::a_day_nearer(mood.accepts_undemocratic_rule, tolerance, p.tolerance_memory.days());  // OPI-7
    form_opinions(situation);
}

opinion::Situation Country::situation_today(double media_freedom) const {
    auto const inhabitants = static_cast<double>(std::max<std::int64_t>(1, state_.population()));
    opinion::Mood const& mood = state_.mood;
    return {
        .perceived_violence = mood.perceived_violence,
        .relief = mood.reference_violence - mood.perceived_violence,
        .knows_an_innocent = opinion::knows_an_innocent(static_cast<double>(state_.news.arrested_without_tie), inhabitants, today_.opinion),  // OPI-3
        .visible_members = activity_ * static_cast<double>(state_.free.members) * inhabitants_per_visible_member / inhabitants,
        .media_freedom = media_freedom,
        .standing_lost = state_.abroad.approval_lost};
}

void Country::form_opinions(opinion::Situation const& situation) {
    auto const& p = today_.opinion;
    opinion::Mood& mood = state_.mood;
    opinion::Latents const mean = opinion::mean_latents(situation, p);
    mood.sincere_approval = opinion::sincere_approval(situation, p);
    mood.approval = opinion::as_said(mood.sincere_approval, situation.media_freedom, p);
    mood.feels_safe = opinion::feels_safe(mean);
    mood.rejects_a_suspension = opinion::rejects_a_suspension(mean);
    mood.extends_emergency = opinion::as_said(opinion::supports_the_emergency(mean, situation.perceived_violence, p), situation.media_freedom, p);
    mood.knows_an_innocent = situation.knows_an_innocent;
    mood.believes_violence_fell = opinion::believes_violence_fell(situation.relief, p);
}

}  // namespace contrapeso::country
