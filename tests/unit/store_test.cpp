// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

#include "contrapeso/core/contracts.h"
#include "contrapeso/store/study_file.h"
#include "support/temporary_folder.h"

namespace contrapeso::store {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

class Store : public testing::Test {
  protected:
    [[nodiscard]] std::string path(std::string const& name = "study.db") const { return folder_.path(name); }

    /// What the program says of the file that `path()` names.
    [[nodiscard]] std::string of_the_file(std::string_view what) const { return path().append(": ").append(what); }

  private:
    TemporaryFolder folder_;
};

/// What somebody is told who opens this file.
std::string complaint(std::string const& path, Trouble trouble, milliseconds patience = milliseconds{50}) {
    try {
        static_cast<void>(StudyFile::open(path, patience));
    } catch (StudyFileError const& error) {
        EXPECT_EQ(error.trouble(), trouble) << error.what();
        return error.what();
    }
    return "nothing";
}

Study const toy_study{"d1", "fit", "toy", "{}"};

TEST_F(Store, KeepsEvaluationsByStageAndMember) {
    std::vector<double> const first{1.5, -0.0, std::numeric_limits<double>::infinity()}, second{};
    {
        auto file = StudyFile::open(path());
        EXPECT_FALSE(file.begin_study(toy_study));
        file.keep_evaluation("d1", 0, 2, first);
        file.keep_evaluation("d1", 0, 0, second);
        file.keep_evaluation("d1", 1, 0, first);
        EXPECT_EQ(file.evaluations("d1", 0).size(), 3U) << "what was handed over is seen at once";
    }
    auto file = StudyFile::open(path());
    EXPECT_TRUE(file.begin_study(toy_study));
    auto const members = file.evaluations("d1", 0);
    ASSERT_EQ(members.size(), 3U);
    EXPECT_EQ(members[0], second);
    EXPECT_FALSE(members[1]);
    EXPECT_EQ(members[2], first);
    EXPECT_EQ(file.evaluations("d1", 1).size(), 1U);
    EXPECT_TRUE(file.evaluations("d1", 2).empty());
    EXPECT_TRUE(file.evaluations("d2", 0).empty());
    ASSERT_EQ(file.studies().size(), 1U);
    EXPECT_EQ(file.studies()[0].name, "toy");
    EXPECT_EQ(file.studies()[0].made.size(), std::string{"2026-11-27T18:55:58Z"}.size());
}

TEST_F(Store, AMemberThatIsThereStaysAsItIs) {
    auto file = StudyFile::open(path());
    file.begin_study(toy_study);
    file.keep_evaluation("d1", 0, 0, std::vector{1.0});
    file.keep_evaluation("d1", 0, 0, std::vector{2.0});
    EXPECT_EQ(file.evaluations("d1", 0)[0], std::vector{1.0});
}

TEST_F(Store, AStudyThatWasNotBegunIsOurFault) {
    auto file = StudyFile::open(path());
    file.keep_evaluation("absent", 0, 0, std::vector{1.0});
    EXPECT_THROW(file.flush(), ContractViolation);
}

TEST_F(Store, ManyThreadsHandOver) {
    constexpr std::size_t threads = 4, each = 200;
    auto file = StudyFile::open(path());
    file.begin_study(toy_study);
    {
        std::vector<std::jthread> workers;
        for (std::size_t t = 0; t < threads; ++t) {
            workers.emplace_back([&, t] {
                for (std::size_t i = 0; i < each; ++i) {
                    file.keep_evaluation("d1", 0, t * each + i, std::vector{static_cast<double>(t), static_cast<double>(i)});
                }
            });
        }
    }
    auto const members = file.evaluations("d1", 0);
    ASSERT_EQ(members.size(), threads * each);
    for (std::size_t i = 0; i < members.size(); ++i) {
        EXPECT_EQ(members[i], (std::vector{static_cast<double>(i / each), static_cast<double>(i % each)}));
    }
}

TEST_F(Store, WritesWithinASecondWithoutBeingAsked) {
    auto file = StudyFile::open(path()), other = StudyFile::open(path());
    file.begin_study(toy_study);
    file.keep_evaluation("d1", 0, 0, std::vector{1.0});
    EXPECT_TRUE(other.evaluations("d1", 0).empty());
    std::this_thread::sleep_for(milliseconds{1000});
    EXPECT_EQ(other.evaluations("d1", 0).size(), 1U);
}

TEST_F(Store, TwoProgramsMayWriteAtOnce) {
    auto one = StudyFile::open(path()), two = StudyFile::open(path());
    one.begin_study(toy_study);
    EXPECT_TRUE(two.begin_study(toy_study));
    for (std::size_t i = 0; i < 40; ++i) {
        (i % 2 == 0 ? one : two).keep_evaluation("d1", 0, i, std::vector{1.0});
        (i % 2 == 0 ? one : two).flush();
    }
    EXPECT_EQ(one.evaluations("d1", 0).size(), 40U);
}

TEST_F(Store, ManyMayComeToANewFileAtOnce) {
    std::vector<std::jthread> workers;
    for (int i = 0; i < 8; ++i) {
        workers.emplace_back([&] { EXPECT_NO_THROW(StudyFile::open(path()).begin_study(toy_study)); });
    }
    workers.clear();
    EXPECT_EQ(StudyFile::open(path()).studies().size(), 1U);
}

TEST_F(Store, ATextFileIsNoStudyFile) {
    std::string const text(5000, 'x');
    std::ofstream{path()} << text;
    EXPECT_EQ(complaint(path(), Trouble::not_a_study_file),
              path() + ": this is not a study file; it stays as it is. Name another file: --store FILE");
    std::string now;
    std::ifstream{path()} >> now;
    EXPECT_EQ(now, text);
}

TEST_F(Store, ADatabaseOfAnotherProgramIsNoStudyFile) {
    Connection{path(), milliseconds{50}}.run("CREATE TABLE t(x)");
    EXPECT_EQ(complaint(path(), Trouble::not_a_study_file),
              path() + ": this is a database of another program and no study file; it stays as it is. Name another file: --store FILE");
    EXPECT_EQ(Connection(path(), milliseconds{50}).number("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST_F(Store, ANewerFileIsLeftToANewerProgram) {
    static_cast<void>(StudyFile::open(path()));
    Connection{path(), milliseconds{50}}.run("PRAGMA user_version = 7");
    EXPECT_EQ(complaint(path(), Trouble::newer), path() +
                                                     ": a newer program made this study file (version 7; this program knows 1). Use that "
                                                     "program, or name another file: --store FILE");
}

TEST_F(Store, AFolderThatDoesNotExistIsNamed) {
    std::string const file = path("absent/study.db");
    EXPECT_EQ(complaint(file, Trouble::cannot_open),
              file + ": cannot be opened (No such file or directory). Name a file that you may write, in a folder that exists: --store FILE");
}

TEST_F(Store, AFileThatMayNotBeWrittenIsSaidSo) {
    static_cast<void>(StudyFile::open(path()));
    fs::permissions(path(), fs::perms::owner_read);
    if (access(path().c_str(), W_OK) == 0) {
        GTEST_SKIP() << "root may write everything";
    }
    EXPECT_NE(complaint(path(), Trouble::may_not_write).find("may not be written. Name a file that you may write"), std::string::npos);
}

TEST_F(Store, WhoWaitsTooLongIsToldSoAndLosesNothing) {
    auto file = StudyFile::open(path(), milliseconds{20});
    file.begin_study(toy_study);
    {
        Connection other{path(), milliseconds{20}};
        Transaction const held{other};
        file.keep_evaluation("d1", 0, 0, std::vector{1.0});
        try {
            file.flush();
            FAIL() << "the file was locked";
        } catch (StudyFileError const& error) {
            EXPECT_EQ(std::string{error.what()}, of_the_file("another program has kept the file locked for too long. What was kept is whole. Wait "
                                                             "until that program has ended and give the same command again, or name another file: "
                                                             "--store FILE"));
        }
        std::this_thread::sleep_for(milliseconds{700});  // the writer meets the lock too, and the next one who comes is told
        EXPECT_THROW(file.keep_evaluation("d1", 0, 1, std::vector{1.0}), StudyFileError);
    }
    EXPECT_EQ(file.evaluations("d1", 0).size(), 1U);
}

TEST_F(Store, ADamagedFileIsSaidSo) {
    {
        auto file = StudyFile::open(path());
        file.begin_study({"d1", "fit", std::string(20'000, 'x'), "{}"});
    }
    {
        std::fstream damage{path(), std::ios::in | std::ios::out | std::ios::binary};
        damage.seekp(4096);
        damage << std::string(12'000, '\xff');
    }
    EXPECT_THROW(
        {
            auto file = StudyFile::open(path());
            static_cast<void>(file.studies());
        },
        StudyFileError);
}

TEST_F(Store, EveryTroubleOfTheMachineSaysWhatToDo) {
    auto const said = [](int code, int system_error) { return std::string{explained("f.db", code, system_error, "detail").what()}; };
    EXPECT_EQ(said(SQLITE_FULL, 0),
              "f.db: there is no room left for the study file (detail). What was kept is whole. Make room and give the same "
              "command again, which goes on from there, or name another file: --store FILE");
    for (int const system_error : {EFBIG, ENOSPC, EDQUOT}) {
        EXPECT_NE(said(SQLITE_IOERR_WRITE, system_error).find("no room left"), std::string::npos);
    }
    EXPECT_NE(said(SQLITE_IOERR_READ, EIO).find("cannot be read or written (Input/output error). What was kept is whole"), std::string::npos);
    EXPECT_NE(said(SQLITE_READONLY_DIRECTORY, 0).find("may not be written"), std::string::npos);
    EXPECT_NE(said(SQLITE_BUSY_RECOVERY, 0).find("kept the file locked"), std::string::npos);
    EXPECT_NE(said(SQLITE_CORRUPT_VTAB, 0).find("damaged (detail)"), std::string::npos);
    EXPECT_NE(said(SQLITE_NOMEM, 0).find("no memory left"), std::string::npos);
}

}  // namespace
}  // namespace contrapeso::store
