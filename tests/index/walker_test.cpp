#include "index/walker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace vraagbaak::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::TemporaryFolder;

std::vector<std::string> names(const TemporaryFolder& folder, const WalkOptions& options = {}) {
  std::vector<std::string> found;
  for (const WalkedFile& file : walk(folder.path(), options, {}).files) found.push_back(file.path);
  return found;
}

TEST(Walker, FindsTextsAtEveryDepthInOrder) {
  const TemporaryFolder folder;
  folder.write("b.txt", "1");
  folder.write("a/x.pqa", "12");
  folder.write("a/b/c.md", "");
  folder.write("a.pdf", "");
  EXPECT_THAT(names(folder), ElementsAre("a/b/c.md", "a/x.pqa", "b.txt"));
  EXPECT_EQ(walk(folder.path(), {}, {}).files[1].size, 2);
}

TEST(Walker, LeavesOutWhatIsHidden) {
  const TemporaryFolder folder;
  folder.write(".git/a.txt", "");
  folder.write(".a.txt", "");
  EXPECT_THAT(names(folder), IsEmpty());
}

TEST(Walker, FollowsIncludeExcludeAndSize) {
  const TemporaryFolder folder;
  folder.write("a.tekst", "");
  folder.write("oud/b.tekst", "");
  folder.write("groot.tekst", "12345");
  folder.write("c.txt", "");
  WalkOptions options;
  options.include = {"*.tekst"};
  options.exclude = {"oud"};
  options.most_bytes = 4;
  EXPECT_THAT(names(folder, options), ElementsAre("a.tekst"));
  options.include.clear();
  EXPECT_THAT(names(folder, options), IsEmpty());
}

TEST(Walker, FollowsIgnoreFilesAtEveryLevel) {
  const TemporaryFolder folder;
  folder.write(".gitignore", "*.md\nbouw/\n");
  folder.write("a.md", "");
  folder.write("a.txt", "");
  folder.write("bouw/b.txt", "");
  folder.write("x/.gitignore", "!c.md\n/d.txt\n");
  folder.write("x/c.md", "");
  folder.write("x/d.txt", "");
  folder.write("x/y/d.txt", "");
  folder.write("z/c.md", "");
  EXPECT_THAT(names(folder), ElementsAre("a.txt", "x/c.md", "x/y/d.txt"));
}

TEST(Walker, FollowsNoLinkOutOfTheFolder) {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  elsewhere.write("geheim.txt", "");
  folder.write("a.txt", "");
  std::filesystem::create_symlink(elsewhere.file("geheim.txt"), folder.file("naar.txt"));
  std::filesystem::create_symlink(folder.file("a.txt"), folder.file("zelf.txt"));
  std::filesystem::create_directory_symlink(elsewhere.path(), folder.file("map"));
  std::filesystem::create_directory_symlink(folder.path(), folder.file("rond"));
  EXPECT_THAT(names(folder), ElementsAre("a.txt", "zelf.txt"));
}

TEST(Walker, SaysWhenTheFolderCannotBeRead) {
  const Walk found = walk("/nergens/te/vinden", {}, {});
  EXPECT_FALSE(found.complete);
  EXPECT_FALSE(found.error.empty());
}

TEST(Walker, StopsWhenAsked) {
  const TemporaryFolder folder;
  folder.write("a.txt", "");
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(walk(folder.path(), {}, stop.get_token()).complete);
}

TEST(Binary, IsWhatHoldsAZero) {
  EXPECT_TRUE(is_binary(std::string_view("a\0b", 3)));
  EXPECT_FALSE(is_binary("één vraag"));
}

}  // namespace
}  // namespace vraagbaak::index
